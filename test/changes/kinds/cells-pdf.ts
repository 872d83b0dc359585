/** What is drawn in and over the cells of a PDF, and ways to draw that change nothing. */
import { Canvas, hex } from '../../../fixtures/make/pdf/canvas.js';
import { textWidth } from '../../../fixtures/make/pdf/fonts.js';
import {
  type Effect,
  harmful,
  harmless,
  hasValue,
  isBlank,
  isCount,
  type Kind,
  keepsRow,
  maybeIn,
  NOTHING,
  onRow,
  pick,
  readAs,
} from '../kind.js';
import { type Line, type Paper, type Pen, textOf, valuedLines } from '../paper.js';

const PDF = ['pdf'] as const;
const truthOf = (line: Line, paper: Paper): string => paper.truth.get(line.id) ?? '';
const count = (line: Line): boolean => isCount(line) && hasValue(line);
/** Two digits or three. */
const short = (line: Line): boolean => count(line) && /^\d{2,3}$/u.test(textOf(line, 'value'));

const over = (line: Line, draw: (pen: Pen, text: string) => void): void => {
  const own = line.cells.value;
  if (own) own.over = (pen) => draw(pen, own.text);
};
/** Prints the cell in place of its text. */
const instead = (line: Line, draw: (pen: Pen, text: string) => void): void => {
  const own = line.cells.value;
  if (own) own.pdf = (pen) => draw({ ...pen, x: (pen.x0 + pen.x1 - textWidth(own.text, pen.size)) / 2 }, own.text);
};
const widthOf = (text: string, { size }: Pen): number => textWidth(text, size);
const up = (pen: Pen, y: number): string => String(Math.round((pen.canvas.height - y) * 100) / 100);
const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A digit as outlines: a bar and a hook, filled. */
function outlines(pen: Pen, x: number): void {
  const y = pen.canvas.height - pen.baseline;
  pen.canvas.raw(
    `q 0 g ${n(x)} ${n(y)} m ${n(x + 1)} ${n(y)} l ${n(x + 1)} ${n(y + 6)} l ${n(x)} ${n(y + 6)} l h f ` +
      `${n(x + 2)} ${n(y)} m ${n(x + 5)} ${n(y)} l ${n(x + 5)} ${n(y + 1)} l ${n(x + 3)} ${n(y + 3)} l ${n(x + 5)} ${n(y + 6)} l ${n(x + 2)} ${n(y + 6)} l h f Q`,
  );
}

const middle = (pen: Pen): number => (pen.x0 + pen.x1) / 2;

/** Ink in a blank cell that is no text. */
const INK: Readonly<Record<string, (pen: Pen) => void>> = {
  outlines: (pen) => outlines(pen, middle(pen) - 3),
  'drawn picture': (pen) => {
    pen.page.pictures.Cell7 = { width: 24, height: 10, grey: 40 };
    pen.canvas.raw(`q 24 0 0 10 ${n(middle(pen) - 12)} ${up(pen, pen.baseline)} cm /Cell7 Do Q`);
  },
  'inline picture': (pen) => {
    pen.canvas.raw(
      `q 24 0 0 10 ${n(middle(pen) - 12)} ${up(pen, pen.baseline)} cm BI /W 2 /H 1 /BPC 8 /CS /G ID \x10\x20 EI Q`,
    );
  },
  'curve of a pen': (pen) => {
    const y = pen.canvas.height - pen.baseline;
    pen.canvas.raw(
      `q 0 0 0.7 RG 1 w ${n(middle(pen) - 6)} ${n(y)} m ${n(middle(pen) - 2)} ${n(y + 9)} ${n(middle(pen) + 2)} ${n(y + 9)} ${n(middle(pen) + 2)} ${n(y)} c ${n(middle(pen) + 6)} ${n(y + 5)} l S Q`,
    );
  },
  'field with a number': (pen) => {
    const form = new Canvas(40, 12).text(2, 9, '24', { size: 9 });
    pen.page.annotations.push({
      entries: '/Subtype /Widget /FT /Tx /T (so) /V (24)',
      rect: `${n(pen.x0 + 4)} ${up(pen, pen.y1 - 2)} ${n(pen.x0 + 44)} ${up(pen, pen.y1 - 14)}`,
      appearance: form,
    });
  },
  'ink annotation': (pen) => {
    pen.page.annotations.push({
      entries: `/Subtype /Ink /InkList [[${n(pen.x0 + 8)} ${up(pen, pen.y1 - 3)} ${n(pen.x0 + 14)} ${up(pen, pen.y0 + 3)}]]`,
      rect: `${n(pen.x0 + 4)} ${up(pen, pen.y1 - 2)} ${n(pen.x0 + 44)} ${up(pen, pen.y1 - 14)}`,
      appearance: new Canvas(40, 12).raw('q 0 0 1 RG 1 w 4 2 m 10 10 l 16 2 l S Q'),
    });
  },
};
const ink: Kind[] = Object.entries(INK).map(([id, draw]) =>
  onRow(
    'cell',
    `ink/${id}`,
    (line) => isBlank(line) && isCount(line),
    (line) => {
      over(line, draw);
      // A number in a field shows: it is read, or doubted, but the cell is not blank.
      return id === 'field with a number' ? readAs('24') : NOTHING;
    },
    PDF,
  ),
);

/** The number is there as what no text reader sees. */
const drawn: Kind[] = [
  onRow(
    'cell',
    'drawn/outlines for the number',
    short,
    (line) => {
      instead(line, (pen) => outlines(pen, middle(pen) - 3));
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'drawn/text in outline mode',
    short,
    (line, paper) => {
      instead(line, (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size, mode: 1 }));
      return readAs(truthOf(line, paper));
    },
    PDF,
  ),
  onRow(
    'cell',
    'drawn/picture for the number',
    short,
    (line) => {
      instead(line, (pen) => INK['drawn picture']?.(pen));
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'drawn/an operand is missing',
    short,
    (line) => {
      instead(line, (pen, text) => {
        pen.canvas.text(pen.x, pen.baseline, '', { size: pen.size });
        pen.canvas.raw(`q BT /regular ${pen.size} Tf 1 0 0 1 ${n(pen.x)} Tm ${hex(text)} Tj ET Q`);
      });
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'drawn/show without a text',
    short,
    (line) => {
      instead(line, (pen) => {
        pen.canvas.raw(`q BT /regular ${pen.size} Tf 1 0 0 1 ${n(pen.x)} ${up(pen, pen.baseline)} Tm Tj ET Q`);
      });
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'drawn/an unknown operator',
    short,
    (line, paper) => {
      instead(line, (pen, text) => {
        pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size });
        pen.canvas.raw('q 12 34 Zz Q');
      });
      return readAs(truthOf(line, paper));
    },
    PDF,
  ),
];

/** The number and a digit more that does not show, or does not stand with it. */
const DIGITS: Readonly<Record<string, (pen: Pen, x: number) => void>> = {
  white: (pen, x) => pen.canvas.text(x, pen.baseline, '5', { size: pen.size, colour: '1 1 1' }),
  invisible: (pen, x) => pen.canvas.text(x, pen.baseline, '5', { size: pen.size, mode: 3 }),
  covered: (pen, x) => {
    pen.canvas.text(x, pen.baseline, '5', { size: pen.size });
    pen.canvas.fill(x - 0.3, pen.baseline - pen.size, x + 6, pen.baseline + 2, '1 1 1');
  },
  'clipped away': (pen, x) => {
    pen.canvas.raw('q 0 0 1 1 re W n');
    pen.canvas.text(x, pen.baseline, '5', { size: pen.size });
    pen.canvas.raw('Q');
  },
  transparent: (pen, x) => {
    pen.page.resources = '/ExtGState << /Clear << /ca 0 /CA 0 >> >>';
    pen.canvas.raw('q /Clear gs');
    pen.canvas.text(x, pen.baseline, '5', { size: pen.size });
    pen.canvas.raw('Q');
  },
  raised: (pen, x) => pen.canvas.text(x + 0.3, pen.baseline - 4, '5', { size: 5 }),
  lowered: (pen, x) => pen.canvas.text(x + 0.3, pen.baseline + 2, '5', { size: 5 }),
  small: (pen, x) => pen.canvas.text(x + 0.3, pen.baseline, '5', { size: 5 }),
  tiny: (pen, x) => pen.canvas.text(x + 0.1, pen.baseline, '5', { size: 0.5 }),
  'in a hidden layer': (pen, x) => {
    pen.page.resources = '/Properties << /Hidden 2 0 R >>';
    pen.canvas.raw('/OC /Hidden BDC');
    pen.canvas.text(x, pen.baseline, '5', { size: pen.size });
    pen.canvas.raw('EMC');
  },
  'in a hidden field': (pen, x) => {
    pen.page.annotations.push({
      entries: '/Subtype /Widget /FT /Tx /T (so) /V (5) /F 2',
      rect: `${n(x)} ${up(pen, pen.baseline + 2)} ${n(x + 10)} ${up(pen, pen.baseline - 9)}`,
      appearance: new Canvas(10, 11).text(1, 9, '5', { size: pen.size }),
    });
  },
  'of a stamp in red': (pen) => {
    pen.canvas.frame(pen.x1 - 20, pen.y0 - 4, pen.x1 + 26, pen.y0 + 10, 1, '0.8 0 0');
    pen.canvas.text(pen.x1 - 17, pen.y0 + 6, 'ĐẾN Số 57', { size: 8, colour: '0.8 0 0', font: 'bold' });
  },
};
const digits: Kind[] = Object.entries(DIGITS).map(([id, draw]) =>
  onRow(
    'cell',
    `digit/${id}`,
    short,
    (line, paper) => {
      if (id === 'in a hidden layer') {
        paper.pdf.objects = ['<< /Type /OCG /Name (An) >>'];
        paper.pdf.catalogue = '/OCProperties << /OCGs [2 0 R] /D << /OFF [2 0 R] >> >>';
      }
      over(line, (pen, text) => draw(pen, pen.x + widthOf(text, pen)));
      // A raised digit is a mark of a note; a lowered or a small one is none, and no digit of the number either.
      return id === 'lowered' || id === 'small' ? NOTHING : readAs(truthOf(line, paper));
    },
    PDF,
  ),
);

/** Struck, whatever draws the strike. */
const STRIKES: Readonly<Record<string, (pen: Pen, width: number) => void>> = {
  line: (pen, w) => pen.canvas.line(pen.x - 1, pen.baseline - 3, pen.x + w + 1, pen.baseline - 3, 0.6),
  'line in red': (pen, w) =>
    pen.canvas.line(pen.x - 1, pen.baseline - 3, pen.x + w + 1, pen.baseline - 3, 0.8, '1 0 0'),
  'filled bar': (pen, w) => pen.canvas.fill(pen.x - 1, pen.baseline - 3.4, pen.x + w + 1, pen.baseline - 2.8),
  'two lines': (pen, w) => {
    pen.canvas.line(pen.x - 1, pen.baseline - 3.6, pen.x + w + 1, pen.baseline - 3.6, 0.4);
    pen.canvas.line(pen.x - 1, pen.baseline - 2.2, pen.x + w + 1, pen.baseline - 2.2, 0.4);
  },
  'slanted line': (pen, w) => pen.canvas.line(pen.x - 2, pen.baseline + 1, pen.x + w + 2, pen.baseline - 7, 0.6),
  cross: (pen, w) => {
    pen.canvas.line(pen.x - 2, pen.baseline + 1, pen.x + w + 2, pen.baseline - 7, 0.6);
    pen.canvas.line(pen.x - 2, pen.baseline - 7, pen.x + w + 2, pen.baseline + 1, 0.6);
  },
  'line through the cell': (pen) => pen.canvas.line(pen.x0 + 2, pen.baseline - 3, pen.x1 - 2, pen.baseline - 3, 0.6),
  'line as wide as the cell': (pen) => pen.canvas.line(pen.x0, pen.baseline - 3, pen.x1, pen.baseline - 3, 0.5),
  'wave of a pen': (pen, w) => {
    const y = pen.canvas.height - pen.baseline + 3;
    pen.canvas.raw(
      `q 0 0 0.8 RG 0.8 w ${n(pen.x - 1)} ${n(y)} m ${n(pen.x + w / 3)} ${n(y + 2)} ${n(pen.x + (2 * w) / 3)} ${n(y - 2)} ${n(pen.x + w + 1)} ${n(y)} c S Q`,
    );
  },
  'strike-out annotation': (pen, w) => {
    const [x0, x1, y0, y1] = [n(pen.x), n(pen.x + w), up(pen, pen.baseline + 2), up(pen, pen.baseline - 8)];
    pen.page.annotations.push({
      entries: `/Subtype /StrikeOut /C [1 0 0] /QuadPoints [${x0} ${y1} ${x1} ${y1} ${x0} ${y0} ${x1} ${y0}]`,
      rect: `${x0} ${y0} ${x1} ${y1}`,
      appearance: new Canvas(w, 10).line(0, 5, w, 5, 0.7, '1 0 0'),
    });
  },
  'line annotation': (pen, w) => {
    const [x0, x1, y0, y1] = [n(pen.x - 2), n(pen.x + w + 2), up(pen, pen.baseline + 2), up(pen, pen.baseline - 8)];
    pen.page.annotations.push({
      entries: `/Subtype /Line /C [1 0 0] /L [${x0} ${y0} ${x1} ${y1}]`,
      rect: `${x0} ${y0} ${x1} ${y1}`,
      appearance: new Canvas(w + 4, 10).line(0, 10, w + 4, 0, 0.7, '1 0 0'),
    });
  },
};
const struck: Kind[] = Object.entries(STRIKES).map(([id, draw]) =>
  onRow(
    'cell',
    `struck/${id}`,
    count,
    (line) => {
      over(line, (pen, text) => draw(pen, widthOf(text, pen)));
      return NOTHING;
    },
    PDF,
  ),
);
const rowStruck: Kind = onRow(
  'cell',
  'struck/line through the row',
  count,
  (line) => {
    line.over = (pen) => pen.canvas.line(pen.x0 + 3, pen.y0 + 9, pen.x1 - 3, pen.y0 + 9, 0.6, '1 0 0');
    return NOTHING;
  },
  PDF,
);

/** Two numbers in one place, or one that is cut in two. */
const crossed: Kind[] = [
  onRow(
    'cell',
    'printed/two numbers over each other',
    short,
    (line) => {
      over(line, (pen) => pen.canvas.text(pen.x + 1.5, pen.baseline, '94', { size: pen.size }));
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/two numbers in one cell',
    short,
    (line) => {
      over(line, (pen, text) =>
        pen.canvas.text(pen.x + widthOf(text, pen) + 5, pen.baseline, '94', { size: pen.size }),
      );
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/another number a line below',
    short,
    (line) => {
      over(line, (pen) => pen.canvas.text(pen.x, pen.baseline + 5, '94', { size: pen.size }));
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/digits of no width',
    short,
    (line) => {
      instead(line, (pen, text) => {
        for (const c of text) pen.canvas.text(pen.x, pen.baseline, c, { size: pen.size });
      });
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/digits nearly over each other',
    short,
    (line) => {
      instead(line, (pen, text) => {
        for (const [i, c] of [...text].entries()) pen.canvas.text(pen.x + i * 0.8, pen.baseline, c, { size: pen.size });
      });
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/upright line inside the cell',
    short,
    (line) => {
      over(line, (pen, text) => {
        const x = pen.x + widthOf(text.slice(0, 1), pen);
        pen.canvas.line(x, pen.y0, x, pen.y1);
      });
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/across the border',
    short,
    (line, paper) => {
      instead(line, (pen, text) =>
        pen.canvas.text(pen.x1 - widthOf(text, pen) / 2, pen.baseline, text, { size: pen.size }),
      );
      return readAs(truthOf(line, paper));
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/in the next cell',
    short,
    (line) => {
      instead(line, (pen, text) => pen.canvas.text(pen.x1 + 4, pen.baseline, text, { size: pen.size }));
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/in the cell before',
    short,
    (line) => {
      instead(line, (pen, text) =>
        pen.canvas.text(pen.x0 - widthOf(text, pen) - 2, pen.baseline, text, { size: pen.size }),
      );
      return NOTHING;
    },
    PDF,
  ),
  onRow(
    'cell',
    'printed/a digit apart',
    short,
    (line) => {
      instead(line, (pen, text) => {
        pen.canvas.text(pen.x - 8, pen.baseline, text.slice(0, 1), { size: pen.size });
        pen.canvas.text(pen.x + 12, pen.baseline, text.slice(1), { size: pen.size });
      });
      return NOTHING;
    },
    PDF,
  ),
];

/** A line through one cell, its number on one side of it or on both. */
const divided: Kind[] = [
  ...(['between two numbers', 'right of the number', 'left of the number'] as const).map((place) =>
    onRow(
      'cell',
      `printed/upright line ${place}`,
      short,
      (line) => {
        instead(line, (pen, text) => {
          const x = middle(pen);
          pen.canvas.line(x, pen.y0, x, pen.y1);
          if (place !== 'left of the number')
            pen.canvas.text(x - widthOf(text, pen) - 5, pen.baseline, text, { size: pen.size });
          if (place !== 'right of the number') pen.canvas.text(x + 5, pen.baseline, text, { size: pen.size });
        });
        return NOTHING;
      },
      PDF,
    ),
  ),
  ...(['below', 'above'] as const).map((place) =>
    onRow(
      'cell',
      `printed/level line ${place} the number`,
      // A cell of two lines and more: its label takes them.
      (line, paper) => short(line) && !paper.pdf.landscape && textOf(line, 'label').length > 90,
      (line, paper) => {
        instead(line, (pen, text) => {
          const y = (pen.y0 + pen.y1) / 2;
          pen.canvas.line(pen.x0, y, pen.x1, y);
          pen.canvas.text(pen.x, place === 'below' ? y - 3 : y + pen.size, text, { size: pen.size });
        });
        return readAs(truthOf(line, paper));
      },
      PDF,
    ),
  ),
];

/** A number, or a row, that the end of the page cuts. */
const CUTS: Readonly<Record<string, (text: string, label: string) => { above: string; below: string; label: string }>> =
  {
    'number in two': (text, label) => ({ above: text.slice(0, -2), below: text.slice(-2), label }),
    'number after its first figure': (text, label) => ({ above: text.slice(0, 1), below: text.slice(1), label }),
    'number on the next page': (text, label) => ({ above: '', below: text, label }),
    'number and label in two': (text, label) => {
      const half = label.lastIndexOf(' ', label.length / 2);
      return { above: text.slice(0, -2), below: text.slice(-2), label: label.slice(0, half) };
    },
    'label in two': (text, label) => {
      const half = label.lastIndexOf(' ', label.length / 2);
      return { above: text, below: '', label: label.slice(0, half) };
    },
  };
const cutRows: Kind[] = Object.entries(CUTS).flatMap(([id, cut]) =>
  [
    { name: 'header again, closed', headed: true, closed: true },
    { name: 'header again, open', headed: true, closed: false },
    { name: 'no header, closed', headed: false, closed: true },
    { name: 'no header, open', headed: false, closed: false },
  ].map(({ name, headed, closed }) =>
    harmful(
      'cell',
      `page-end/${id}, ${name}`,
      (paper, draw) => {
        const line = pick(
          paper.forms.flatMap(({ lines }) =>
            lines.slice(2, -1).filter((one) => count(one) && textOf(one, 'value').replace(/\D/gu, '').length > 2),
          ),
          draw,
        );
        if (!line) return null;
        const [text, label] = [textOf(line, 'value'), textOf(line, 'label')];
        const halves = cut(text, label);
        const texts = Object.fromEntries(Object.entries(line.cells).map(([key, own]) => [key, own.text]));
        line.cells.value = { ...line.cells.value, text: halves.above };
        line.cut = {
          above: { ...texts, label: halves.label, value: halves.above },
          below: { label: label.slice(halves.label.length).trim(), value: halves.below },
          headed,
          closed,
        };
        return {
          effects: new Map([[line.id, readAs(truthOf(line, paper))]]),
          kept: [halves.above, halves.below],
        };
      },
      PDF,
    ),
  ),
);

/** No line between two rows: whose is which is not certain. */
const noLine: Kind = harmful(
  'cell',
  'printed/no line between two rows',
  (paper, draw) => {
    const lines = valuedLines(paper);
    const first = pick(
      lines.filter((line, at) => count(line) && count(lines[at + 1] ?? line) && lines[at + 1] !== undefined),
      draw,
    );
    const second = first && lines[lines.indexOf(first) + 1];
    if (!first || !second) return null;
    const form = paper.forms.find((one) => one.lines.includes(first));
    if (!form || form.lines[form.lines.indexOf(first) + 1] !== second) return null;
    first.openBelow = true;
    return {
      effects: new Map<string, Effect>([first, second].map((line) => [line.id, readAs(truthOf(line, paper))])),
    };
  },
  PDF,
);

/** Fonts whose letters cannot be trusted: what shows and what the file says differ. */
const toUnicode = (pairs: string): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Bad def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange ${pairs} endcmap end end`;

function untrusted(id: string, font: (objects: string[]) => string, text: (digits: string) => string): Kind {
  return onRow(
    'cell',
    `font/${id}`,
    short,
    (line, paper) => {
      const objects: string[] = [];
      const entry = font(objects);
      paper.pdf.objects = objects;
      instead(line, (pen, digits) => {
        pen.page.fonts = `/Bad ${entry}`;
        pen.canvas.raw(
          `q BT /Bad ${pen.size} Tf 1 0 0 1 ${n(pen.x)} ${up(pen, pen.baseline)} Tm (${text(digits)}) Tj ET Q`,
        );
      });
      return NOTHING;
    },
    PDF,
  );
}
const stream = (data: string): string => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
const fonts: Kind[] = [
  untrusted(
    'ToUnicode against the encoding',
    (objects) => {
      objects.push(stream(toUnicode('10 beginbfrange <30> <39> <0031> endbfrange')).replace('10 begin', '1 begin'));
      return '<< /Type /Font /Subtype /TrueType /BaseFont /TimesNewRomanPSMT /Encoding /WinAnsiEncoding /FirstChar 48 /LastChar 57 /Widths [500 500 500 500 500 500 500 500 500 500] /ToUnicode 2 0 R >>';
    },
    (digits) => digits,
  ),
  untrusted(
    'Type 3 without names',
    (objects) => {
      objects.push(stream('500 0 d0 0 0 100 600 re f'));
      objects.push(stream('500 0 d0 0 0 400 600 re f'));
      return '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 2 0 R /b 3 0 R >> /Encoding << /Type /Encoding /Differences [49 /a /b] >> /FirstChar 49 /LastChar 50 /Widths [500 500] >>';
    },
    (digits) => digits.replace(/[^12]/gu, '1'),
  ),
  untrusted(
    'Differences that name other digits',
    (objects) => {
      objects.push(stream(toUnicode('1 beginbfrange <30> <39> <0030> endbfrange')));
      return '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [49 /two /three /four /five /six /seven /eight /nine /one] >> /ToUnicode 2 0 R >>';
    },
    (digits) => digits,
  ),
];

/** Prints that leave the number as it is. */
const PRINTS: Readonly<Record<string, (pen: Pen, text: string) => void>> = {
  'bold by printing twice': (pen, text) => {
    pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size });
    pen.canvas.text(pen.x + 0.2, pen.baseline, text, { size: pen.size });
  },
  'bold by printing thrice': (pen, text) => {
    for (const dx of [0, 0.2, 0.4]) pen.canvas.text(pen.x + dx, pen.baseline, text, { size: pen.size });
  },
  'bold by outline and fill': (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size, mode: 2 }),
  'digits one by one': (pen, text) => {
    let x = pen.x;
    for (const c of text) {
      pen.canvas.text(x, pen.baseline, c, { size: pen.size });
      x += widthOf(c, pen);
    }
  },
  'digits from right to left': (pen, text) => {
    let x = pen.x + widthOf(text, pen);
    for (const c of [...text].reverse()) {
      x -= widthOf(c, pen);
      pen.canvas.text(x, pen.baseline, c, { size: pen.size });
    }
  },
  kerned: (pen, text) =>
    pen.canvas.kerned(
      pen.x,
      pen.baseline,
      [...text].flatMap((c, i) => (i === 0 ? [c] : [-20, c])),
      { size: pen.size },
    ),
  'spaced a little': (pen, text) => pen.canvas.text(pen.x - 2, pen.baseline, text, { size: pen.size, tracking: 0.6 }),
  'in bold': (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size, font: 'bold' }),
  'in italics': (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size, font: 'italic' }),
  larger: (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size + 1.5 }),
  smaller: (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size - 1.5 }),
  'to the right': (pen, text) =>
    pen.canvas.text(pen.x1 - 3 - widthOf(text, pen), pen.baseline, text, { size: pen.size }),
  'to the left': (pen, text) => pen.canvas.text(pen.x0 + 3, pen.baseline, text, { size: pen.size }),
  'lower in the cell': (pen, text) => pen.canvas.text(pen.x, pen.y1 - 4, text, { size: pen.size }),
  blue: (pen, text) => pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size, colour: '0 0 0.6' }),
  underlined: (pen, text) => {
    pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size });
    pen.canvas.line(pen.x, pen.baseline + 1.2, pen.x + widthOf(text, pen), pen.baseline + 1.2, 0.4);
  },
  'on a grey ground': (pen, text) => {
    pen.canvas.fill(pen.x0 + 0.5, pen.y0 + 0.5, pen.x1 - 0.5, pen.y1 - 0.5, '0.9 0.9 0.9');
    pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size });
  },
  'in marked content': (pen, text) => {
    pen.canvas.raw('/P << /MCID 0 >> BDC');
    pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size });
    pen.canvas.raw('EMC');
  },
};
const prints: Kind[] = Object.entries(PRINTS).map(([id, draw]) =>
  keepsRow(
    'cell',
    `print/${id}`,
    short,
    (line) => {
      instead(line, draw);
      return true;
    },
    PDF,
  ),
);

const shadow: Kind = onRow(
  'cell',
  'printed/shadow',
  short,
  (line, paper) => {
    instead(line, (pen, text) => {
      pen.canvas.text(pen.x + 0.7, pen.baseline + 0.7, text, { size: pen.size, colour: '0.7 0.7 0.7' });
      pen.canvas.text(pen.x, pen.baseline, text, { size: pen.size });
    });
    return readAs(truthOf(line, paper));
  },
  PDF,
);

/** Over the number an opaque note with another one. */
const notes: Kind[] = [
  onRow(
    'cell',
    'annotation/opaque text over the number',
    short,
    (line) => {
      over(line, (pen) => {
        pen.page.annotations.push({
          entries: '/Subtype /FreeText /Contents (15) /DA (/Helv 9 Tf)',
          rect: `${n(pen.x0 + 1)} ${up(pen, pen.y1 - 1)} ${n(pen.x1 - 1)} ${up(pen, pen.y0 + 1)}`,
          appearance: new Canvas(pen.x1 - pen.x0 - 2, pen.y1 - pen.y0 - 2)
            .fill(0, 0, pen.x1 - pen.x0 - 2, pen.y1 - pen.y0 - 2, '1 1 1')
            .text(20, 9, '15', { size: 9 }),
        });
      });
      return readAs('15');
    },
    PDF,
  ),
  onRow(
    'cell',
    'annotation/text beside the number',
    short,
    (line) => {
      over(line, (pen) => {
        pen.page.annotations.push({
          entries: '/Subtype /FreeText /Contents (15) /DA (/Helv 9 Tf)',
          rect: `${n(pen.x1 - 16)} ${up(pen, pen.y1 - 1)} ${n(pen.x1 - 1)} ${up(pen, pen.y1 - 13)}`,
          appearance: new Canvas(15, 12).text(2, 9, '15', { size: 9 }),
        });
      });
      return NOTHING;
    },
    PDF,
  ),
  keepsRow(
    'cell',
    'annotation/highlight',
    short,
    (line) => {
      over(line, (pen, text) => {
        const [x0, x1] = [n(pen.x), n(pen.x + widthOf(text, pen))];
        const [y0, y1] = [up(pen, pen.baseline + 2), up(pen, pen.baseline - 8)];
        pen.page.annotations.push({
          entries: `/Subtype /Highlight /C [1 1 0] /QuadPoints [${x0} ${y1} ${x1} ${y1} ${x0} ${y0} ${x1} ${y0}]`,
          rect: `${x0} ${y0} ${x1} ${y1}`,
          appearance: new Canvas(widthOf(text, pen), 10),
        });
      });
      return true;
    },
    PDF,
  ),
];

const pages: Kind[] = [
  ...[90, 180, 270].map((rotate) =>
    harmless(
      'document',
      `turned by ${rotate}`,
      (paper) => {
        paper.pdf.rotate = rotate;
        return true;
      },
      PDF,
    ),
  ),
  ...(['boxes', 'fills'] as const).map((rulings) =>
    harmless(
      'document',
      `rulings as ${rulings}`,
      (paper) => {
        paper.pdf.rulings = rulings;
        return true;
      },
      PDF,
    ),
  ),
  ...(['word', 'character'] as const).map((by) =>
    harmless(
      'document',
      `text by ${by}`,
      (paper) => {
        paper.pdf.by = by;
        return true;
      },
      PDF,
    ),
  ),
  harmless(
    'document',
    'larger print',
    (paper) => {
      paper.pdf.size = 10.5;
      return true;
    },
    PDF,
  ),
  harmless(
    'document',
    'smaller print',
    (paper) => {
      paper.pdf.size = 8;
      return true;
    },
    PDF,
  ),
  harmless(
    'document',
    'content not packed',
    (paper) => {
      paper.pdf.packed = false;
      return true;
    },
    PDF,
  ),
  harmful(
    'document',
    'last page twice',
    (paper) => {
      paper.pdf.order = (count) => [...Array.from({ length: count }, (_, i) => i), count - 1];
      return { effects: maybeIn(paper, paper.forms) };
    },
    PDF,
  ),
  harmless(
    'document',
    'page numbers',
    (paper) => {
      paper.pdf.eachPage.push((pen, page) => pen.canvas.centred(pen.x1 / 2, pen.y1 - 25, String(page), { size: 11 }));
      return true;
    },
    PDF,
  ),
  harmless(
    'document',
    'arrival stamp on the first page',
    (paper) => {
      paper.pdf.eachPage.push((pen, page) => {
        if (page !== 1) return;
        const later = new Canvas(pen.canvas.width, pen.canvas.height);
        later.frame(60, 8, 160, 42, 1.5, '0.8 0 0');
        later.text(65, 21, 'ĐẾN Số: 2817', { font: 'bold', size: 10, colour: '0.8 0 0' });
        later.text(65, 35, 'Ngày: 22/6/2024', { font: 'bold', size: 10, colour: '0.8 0 0' });
        pen.page.later.push(later);
      });
      return true;
    },
    PDF,
  ),
  harmless(
    'document',
    'signature box',
    (paper) => {
      paper.pdf.eachPage.push((pen, page) => {
        if (page !== 1) return;
        const form = new Canvas(220, 60);
        form.text(4, 14, `Ký bởi: Ủy ban nhân dân ${paper.province}`, { size: 9 });
        form.text(4, 28, 'Thời gian ký: 20.06.2024 10:11:12 +07:00', { size: 9 });
        pen.page.annotations.push({
          entries: '/Subtype /Widget /FT /Sig /T (Signature1)',
          rect: '300 60 520 120',
          appearance: form,
        });
      });
      return true;
    },
    PDF,
  ),
  harmless(
    'document',
    'slanted grey words over the page',
    (paper) => {
      paper.pdf.eachPage.push((pen) =>
        pen.canvas.turned('0.866 0.5 -0.5 0.866', 120, 600, 'BẢN SAO', { size: 70, colour: '0.85 0.85 0.85' }),
      );
      return true;
    },
    PDF,
  ),
];

export const PDF_CELLS: readonly Kind[] = [
  ...ink,
  ...drawn,
  ...digits,
  ...struck,
  rowStruck,
  ...crossed,
  ...divided,
  ...cutRows,
  noLine,
  ...fonts,
  ...prints,
  shadow,
  ...notes,
  ...pages,
];
