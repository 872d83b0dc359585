import { describe, expect, it } from 'vitest';
import { expander } from '../../src/text/abbreviations.js';
import { fold } from '../../src/text/normalise.js';

const list = [
  { abbr: 'ĐVSN', expansion: 'đơn vị sự nghiệp', kind: 'term' },
  { abbr: 'ĐVSNCL', expansion: 'đơn vị sự nghiệp công lập', kind: 'term' },
  { abbr: 'PAKN', expansion: 'phản ánh, kiến nghị', kind: 'term' },
  { abbr: 'TT&TT / TTTT', expansion: 'Thông tin và Truyền thông', kind: 'agency' },
  { abbr: 'CPĐT / CQĐT', expansion: 'Chính phủ điện tử / Chính quyền điện tử', kind: 'term' },
  { abbr: 'KT.', expansion: 'ký thay', kind: 'signer' },
];
const expand = expander(list);
const same = (a: string, b: string) => expect(expand(fold(a))).toBe(expand(fold(b)));

describe('expander', () => {
  it('makes both spellings equal', () => {
    same('Tổng số ĐVSN công lập', 'Tổng số ĐVSNCL');
    same('Sở TT&TT', 'Sở Thông tin và Truyền thông');
    same('Sở TTTT', 'Sở Thông tin và Truyền thông');
  });

  it('leaves one where the text has both spellings', () => {
    same('Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN)', 'Tỷ lệ giải quyết PAKN');
    same('PAKN (phản ánh, kiến nghị)', 'phản ánh, kiến nghị');
  });

  it('pairs the alternatives of a line one to one', () => {
    same('xây dựng CQĐT', 'xây dựng Chính quyền điện tử');
    same('xây dựng CPĐT', 'xây dựng Chính phủ điện tử');
  });

  it('leaves signers’ initials alone: they are ordinary words in labels', () => {
    expect(expand('kt')).toBe('kt');
  });

  it('leaves a text without abbreviations as it is', () => {
    expect(expand('số văn bản')).toBe('số văn bản');
    expect(expand('')).toBe('');
  });
});
