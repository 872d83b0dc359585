import { describe, expect, it } from 'vitest';
import { finish, MARK, withLineFeeds } from '../../../src/read/docx/text.js';

describe('finish', () => {
  it.each([
    ['  a  ', 'a'],
    [' \n a \n b \n', 'a\nb'],
    ['a\u0000b\u0007c', 'abc'],
    ['e\u0302\u0301', 'ế'],
    ['\u00a012\u00a0345\u00a0', '12\u00a0345'],
    ['a\tb', 'a b'],
  ])('%j is %j', (raw, text) => {
    expect(finish(raw).text).toBe(text);
  });

  it('gives the offsets of marks in the text as it ends up', () => {
    expect(finish(` ${MARK} e\u0301${MARK}\n ${MARK}b${MARK} `)).toEqual({ text: 'é\nb', marks: [0, 1, 2, 3] });
  });
});

it.each(['a\r\nb', 'a\rb', 'a\u0085b', 'a\u2028b'])('%j is two lines', (written) => {
  expect(withLineFeeds(written)).toBe('a\nb');
});
