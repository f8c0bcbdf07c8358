// A QR code drawn on the device, for what the build cannot know: the link of a list that somebody made.
// Loaded when it is asked for.

import { correction, generate } from "./vendor/lean-qr.mjs";

const SVG = "http://www.w3.org/2000/svg";
/** The quiet edge that scanners need, in modules. */
const EDGE = 4;

function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A text as a QR code: black on white, in dark colours too. */
export function drawing(text) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let dark = "";
  for (let y = 0; y < code.size; y++)
    for (let x = 0, end; x < code.size; x = end + 1) {
      for (end = x; code.get(end, y); ) end++;
      if (end > x) dark += `M${x} ${y}h${end - x}v1h${x - end}z`;
    }
  const side = code.size + 2 * EDGE;
  const box = { x: -EDGE, y: -EDGE, width: side, height: side };
  const image = shape("svg", { viewBox: `${-EDGE} ${-EDGE} ${side} ${side}`, role: "img", "aria-label": "QR", "shape-rendering": "crispEdges" });
  image.append(shape("rect", { ...box, fill: "#fff" }), shape("path", { d: dark, fill: "#000" }));
  return image;
}
