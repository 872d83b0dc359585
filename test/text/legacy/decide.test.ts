import { describe, expect, it } from 'vitest';
import { decide, encodingOfFont, readAs, UNREADABLE } from '../../../src/text/legacy/decide.js';
import { isSyllable, plausibility } from '../../../src/text/legacy/syllables.js';
import { fromTcvn3 } from '../../../src/text/legacy/tcvn3.js';
import { fromVni } from '../../../src/text/legacy/vni.js';

const ALL_LETTERS =
  'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ';

describe('TCVN3', () => {
  it('has every small letter', () => {
    const bytes =
      'µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô ­ õ ø ö ÷ ù ú ý û ü þ ®';
    expect(fromTcvn3(bytes, false)).toBe(ALL_LETTERS);
    expect(fromTcvn3(bytes, true)).toBe(ALL_LETTERS.toUpperCase());
  });

  it('reads words, capitals, and signs that are none of its letters', () => {
    expect(fromTcvn3('§éc lËp - Tù do – 25°C, “Sè”', false)).toBe('Độc lập - Tự do – 25°C, “Số”');
  });

  it('reads text that was kept in the Vietnamese code page', () => {
    // Bytes E3 and FD, which code page 1258 reads as ă and ư.
    expect(fromTcvn3('tră, lưn', false)).toBe(fromTcvn3('trã, lýn', false));
  });
});

describe('VNI', () => {
  it('has every letter', () => {
    const small =
      'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ';
    expect(fromVni(small)).toBe(ALL_LETTERS);
    expect(fromVni(small.toUpperCase())).toBe(ALL_LETTERS.toUpperCase());
  });

  it('reads words in capitals and small letters', () => {
    expect(fromVni('COÄNG HOØA; Uûy ban nhaân daân tænh, ñöôïc 12')).toBe('CỘNG HÒA; Ủy ban nhân dân tỉnh, được 12');
  });
});

describe('the font', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VNTIMEH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['VNtimes new roman', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['Vni-Helve', 'vni'],
    ['Times New Roman', 'unicode'],
    ['', 'unicode'],
    [null, 'unicode'],
  ])('%s promises %s', (font, encoding) => {
    expect(encodingOfFont(font)).toBe(encoding);
  });
});

describe('Vietnamese syllables', () => {
  it.each([
    'nghiêng',
    'quyết',
    'huyện',
    'uỷ',
    'ủy',
    'giữ',
    'Đường',
    'khuỷu',
    'tỉnh',
    'hoà',
    'hòa',
    'xoăn',
    'thuở',
    'ký',
    'ẩn',
  ])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['hoµ', 'x·', 'nghÜa', 'Coäng', 'ñöôïc', 'Müller', 'naïve', 'ấớ', 'đđ'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('are counted among words with a letter beyond ASCII, abbreviations apart', () => {
    expect(plausibility('Quyết định số 12/QĐ-UBND, 5 đ, hoµ')).toEqual({ words: 4, syllables: 3 });
  });
});

describe('decide', () => {
  const read = (text: string, promised: Parameters<typeof decide>[1], habit = promised): string =>
    readAs(text, decide(text, promised, habit));

  it('believes a font that the letters confirm', () => {
    expect(read('Sè v¨n b¶n ®· ban hµnh', 'tcvn3')).toBe('Số văn bản đã ban hành');
    expect(read('céng hoµ', 'tcvn3-capitals')).toBe('CỘNG HOÀ');
    expect(read('Soá vaên baûn', 'vni')).toBe('Số văn bản');
  });

  it('sees text that is Unicode under the name of an old font', () => {
    expect(read('Số văn bản', 'tcvn3')).toBe('Số văn bản');
    expect(read('Số văn bản'.normalize('NFD'), 'vni').normalize('NFC')).toBe('Số văn bản');
  });

  it('goes by the habit of the font where a word could be either', () => {
    // `là` is Unicode, and the TCVN3 of another syllable.
    expect(read('là', 'tcvn3', 'unicode')).toBe('là');
    expect(read('là', 'tcvn3', 'tcvn3')).not.toBe('là');
  });

  it('keeps numbers and plain letters of any font', () => {
    expect(read('1.234,5 %', 'tcvn3')).toBe('1.234,5 %');
    expect(read('ubnd', 'tcvn3-capitals')).toBe('UBND');
  });

  it('reads old text in an ordinary font by its letters, and doubts it', () => {
    const text = 'Céng hoµ x· héi chñ nghÜa';
    const decision = decide(text, 'unicode', 'unicode');
    expect(decision).toEqual({ encoding: 'tcvn3', guessed: true });
    expect(readAs(text, decision)).toBe('Cộng hoà xã hội chủ nghĩa');
  });

  it('reads text of another encoding than the font’s name says, and doubts it', () => {
    const decision = decide('Soá vaên baûn ñaõ ban haønh', 'tcvn3', 'tcvn3');
    expect(decision).toEqual({ encoding: 'vni', guessed: true });
  });

  it('leaves Vietnamese, foreign words and lone signs alone', () => {
    for (const text of [
      'Tỷ lệ hồ sơ',
      'là và có',
      'Müller, café, naïve, résumé',
      '± 5 µm',
      '½',
      'View · Edit · History · 5 ° · 6 °',
    ]) {
      expect(decide(text, 'unicode', 'unicode')).toEqual({ encoding: 'unicode', guessed: false });
    }
  });

  it('passes no letters on that no encoding explains, and keeps the numbers among them', () => {
    expect(read('þÿàèìòù ßðøåæ 12,5 %', 'tcvn3')).toBe(`${UNREADABLE} ${UNREADABLE} 12,5 %`);
  });
});
