/** The part of PDF's graphics state that decides where and whether a mark is seen. */

import { intersect } from '../../../ink/box.js';
import type { BBox } from '../../../model/document.js';
import type { Colour } from '../marks.js';
import type { Font } from './fonts.js';
import { IDENTITY, type Matrix } from './matrix.js';

export interface GraphicsState {
  /** From user space to the page as displayed. */
  ctm: Matrix;
  /** Visible part of the page as displayed: box around the clip path. */
  clip: BBox;
  fill: Colour;
  stroke: Colour;
  fillAlpha: number;
  strokeAlpha: number;
  /** Product of the alphas of the transparency groups around. */
  groupAlpha: number;
  /** Drawn into a soft mask: not itself seen. */
  inMask: boolean;
  /** Painted in a blend mode, or through a soft mask: does not hide what lies under it. */
  blended: boolean;
  masked: boolean;
  lineWidth: number;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 = 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export const initialState = (ctm: Matrix, clip: BBox): GraphicsState => ({
  ctm,
  clip,
  fill: 0,
  stroke: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  groupAlpha: 1,
  inMask: false,
  blended: false,
  masked: false,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
});

/** Text position, valid between BT and ET. */
export interface TextPosition {
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export const startOfText = (): TextPosition => ({ matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 });

export const clipTo = (state: GraphicsState, box: BBox): void => {
  state.clip = intersect(state.clip, box);
};

/** Below this share of opacity a reader sees nothing. */
const LEAST_OPACITY = 0.05;

export const fillSeen = (s: GraphicsState): boolean => !s.inMask && s.fillAlpha * s.groupAlpha >= LEAST_OPACITY;
export const strokeSeen = (s: GraphicsState): boolean => !s.inMask && s.strokeAlpha * s.groupAlpha >= LEAST_OPACITY;

/** From this share of opacity on, what lies under is hidden. */
const MOST_OPACITY = 0.95;

/** Hides what lies under it. */
export const opaqueFill = (s: GraphicsState): boolean =>
  !s.blended && !s.masked && s.fillAlpha * s.groupAlpha >= MOST_OPACITY;
