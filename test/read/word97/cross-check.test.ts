import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../../src/read/word97/cross-check.js';
import { documentOf, table } from '../../support/document.js';

const converted = documentOf(
  'Biểu mẫu 1',
  table([
    ['1.', 'Số văn bản', '5'],
    ['2.', 'Số cuộc họp', '7'],
  ]),
);
const doubted = (chunks: string[][]): string[] =>
  crossCheck(converted, chunks).tables.flatMap(({ cells }) =>
    cells.filter(({ doubts }) => doubts.includes('converter-differs')).map(({ text }) => text),
  );

describe('a converted table against the cells of its file', () => {
  it('agrees when each cell is there, whatever stood before the table', () => {
    const chunks = [['Biểu mẫu 1', '1.'], ['Số văn bản'], ['5'], ['2.'], ['Số cuộc họp'], ['7']];
    expect(crossCheck(converted, chunks)).toBe(converted);
  });

  it('agrees when the numbers are automatic and so not stored', () => {
    expect(crossCheck(converted, [['Số văn bản'], ['5'], ['Số cuộc họp'], ['7']])).toBe(converted);
  });

  it('doubts a value that the file has otherwise', () => {
    const chunks = [['1.'], ['Số văn bản'], ['6'], ['2.'], ['Số cuộc họp'], ['7']];
    expect(doubted(chunks)).toContain('5');
    expect(doubted(chunks)).not.toContain('7');
  });

  it('agrees when a table that sets a signature apart became paragraphs, or its first cell is empty', () => {
    const document = documentOf(
      table([
        ['1.', 'Số văn bản', '5'],
        ['2.', 'Số cuộc họp', '7'],
      ]),
      'Trên đây là báo cáo của cơ quan.',
      'TM. CƠ QUAN\nTRƯỞNG PHÒNG',
    );
    const cells = [['1.'], ['Số văn bản'], ['5'], ['2.'], ['Số cuộc họp'], ['7']];
    const signature = [['Trên đây là báo cáo của cơ quan.'], ['TM. CƠ QUAN', 'TRƯỞNG PHÒNG']];
    expect(crossCheck(document, [...cells, ...signature])).toBe(document);
    expect(crossCheck(document, [...cells, ['9']]).messages).toMatchObject([{ rule: 'converter-differs' }]);
  });

  it('tells cells of the file that no table has', () => {
    const chunks = [['1.'], ['Số văn bản'], ['5'], ['2.'], ['Số cuộc họp'], ['7'], ['3.'], ['Số đề án'], ['9']];
    const [message] = crossCheck(converted, chunks).messages;
    expect(message).toMatchObject({ rule: 'converter-differs', severity: 'error' });
    expect(message?.message.en).toContain('3 of its cells');
  });
});
