import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { SQUARE_CORNER, SQUARE_HALF_SIDE } from '../encoding/shape-path.ts'
import { FINE, NOVELTY_FACTOR, SHIFT_FINE, SHIFT_ZERO } from './buffers.ts'
import { DIMMED } from './ground.ts'
import { ARROW, HOLLOW_EDGE } from './line-look.ts'

const float = (value: number): string => value.toFixed(4)

/** What all share: layout units to pixels of the canvas, and those to the corners of the view. */
const CAMERA = `#version 300 es
precision highp float;
uniform vec4 camera; // zoom, x, y, pixels of the canvas for one of the screen
uniform vec2 size;   // of the canvas
uniform float dims;
vec2 pixel(vec2 at) { return (at * camera.x + camera.yz) * camera.w; }
vec4 placed(vec2 at) { return vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0); }
// Each line and each vertex has four corners, one after the other.
vec2 cornerOf() { return vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1); }
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
float strength(float state) { return dims > 0.5 && state < 0.5 ? ${float(DIMMED)} : 1.0; }
`

const LINE_INPUT = `
layout(location = 0) in vec4 ends;
layout(location = 1) in float targetRadius;
layout(location = 2) in vec4 look;
layout(location = 3) in float state;
float noveltyOf() { return floor(look.z / ${float(NOVELTY_FACTOR)}); }
float shiftOf() { return (look.w - ${float(SHIFT_ZERO)}) / ${float(SHIFT_FINE)} * camera.w; }
`

const NOVEL_COLOUR = `uniform vec3 colour;
uniform vec3 fresh;
uniform vec3 gone;
vec3 colourOf(float novelty) { return novelty < 0.5 || novelty > 2.5 ? colour : novelty < 1.5 ? fresh : gone; }`

/** A line is two triangles, wider than the line by what its soft edge needs; where `rough` it is the line between two corners. */
export const LINE = {
  vertex: `${CAMERA}${LINE_INPUT}
uniform float rough;
out vec2 place;        // along and across the line, in pixels of the canvas
flat out vec4 style;   // half its width, its opacity, its status, what sets it apart
void main() {
  if (state > 1.5) { gl_Position = NOWHERE; return; }
  vec2 a = pixel(ends.xy);
  vec2 b = pixel(ends.zw);
  vec2 way = b - a;
  float far = length(way);
  if (far < 0.01) { gl_Position = NOWHERE; return; }
  way /= far;
  vec2 side = vec2(-way.y, way.x);
  float halfWidth = look.x / ${float(2 * FINE)} * camera.w;
  vec2 corner = cornerOf();
  float across = rough > 0.5 ? 0.0 : (corner.y * 2.0 - 1.0) * (halfWidth + 0.5);
  place = vec2(corner.x * far, across);
  style = vec4(halfWidth, look.y / 255.0 * strength(state), mod(look.z, 8.0), noveltyOf());
  gl_Position = placed(mix(a, b, corner.x) + side * (across + shiftOf()));
}`,
  fragment: `#version 300 es
precision highp float;
${NOVEL_COLOUR}
uniform float ratio;
in vec2 place;
flat in vec4 style;
out vec4 paint;
float dashed(float dash, float gap) {
  float at = mod(place.x / ratio, dash + gap);
  return clamp((dash - abs(at - dash * 0.5) * 2.0) * 0.5 * ratio + 0.5, 0.0, 1.0);
}
void main() {
  float cover = clamp(style.x + 0.5 - abs(place.y), 0.0, 1.0) * style.y;
  if (style.z > 0.5 && style.z < 1.5) cover *= dashed(${float(EVIDENCE_DASHES.STATED[0])}, ${float(EVIDENCE_DASHES.STATED[1])});
  else if (style.z > 1.5 && style.z < 2.5) cover *= dashed(${float(EVIDENCE_DASHES.INFERRED[0])}, ${float(EVIDENCE_DASHES.INFERRED[1])});
  paint = vec4(colourOf(style.w) * cover, cover);
}`,
}

/** The head of a line that has a direction, at the edge of its target; none where the line is too short. */
export const HEAD = {
  vertex: `${CAMERA}${LINE_INPUT}
uniform float magnified;
flat out vec2 style; // its opacity, what sets it apart
void main() {
  gl_Position = NOWHERE;
  if (state > 1.5 || mod(look.z, ${float(NOVELTY_FACTOR)}) < 7.5) return;
  vec2 a = pixel(ends.xy);
  vec2 b = pixel(ends.zw);
  float far = length(b - a);
  float radius = targetRadius * magnified * camera.x * camera.w;
  if (far - radius < ${float(ARROW.from)} * camera.w) return;
  vec2 way = (b - a) / far;
  vec2 side = vec2(-way.y, way.x);
  // The tip, then a corner to the left and one to the right.
  vec2 corner = cornerOf();
  float foot = min(1.0, corner.x + corner.y);
  float back = radius + (1.0 + foot * ${float(ARROW.length)}) * camera.w;
  style = vec2(look.y / 255.0 * strength(state), noveltyOf());
  gl_Position = placed(b - way * back + side * ((corner.x - corner.y) * ${float(ARROW.half)} * camera.w + shiftOf()));
}`,
  fragment: `#version 300 es
precision mediump float;
${NOVEL_COLOUR}
flat in vec2 style;
out vec4 paint;
void main() { paint = vec4(colourOf(style.y) * style.x, style.x); }`,
}

/** A vertex is a square around it, in which its shape is told by the distance from its edge. */
export const VERTEX = {
  vertex: `${CAMERA}
layout(location = 0) in vec3 where;
layout(location = 1) in vec4 paintOf;
layout(location = 2) in vec2 look;
layout(location = 3) in float state;
uniform float magnified;
out vec2 at;           // in radii
flat out vec4 fill;
flat out vec3 style;   // radius in pixels of the canvas, shape, hollow
void main() {
  if (state > 1.5) { gl_Position = NOWHERE; return; }
  float radius = max(0.7, where.z * magnified * camera.x) * camera.w;
  float reach = look.x < 2.5 ? 1.0 : look.x < 3.5 ? 1.56 : 1.26;
  at = (cornerOf() * 2.0 - 1.0) * (reach + 1.0 / radius);
  fill = paintOf * strength(state);
  style = vec3(radius, look);
  gl_Position = placed(pixel(where.xy) + at * radius);
}`,
  fragment: `#version 300 es
precision highp float;
uniform vec3 surface;
uniform float ratio;
in vec2 at;
flat in vec4 fill;
flat in vec3 style;
out vec4 paint;
const float PI = 3.14159265;
// Each shape has the area of the circle of radius 1; polygons stand on a side, a corner at the top.
float edge(float shape) {
  if (shape < 0.5) return length(at) - 1.0;
  if (shape < 1.5) {
    vec2 off = abs(at) - ${float(SQUARE_HALF_SIDE - SQUARE_CORNER)};
    return length(max(off, 0.0)) + min(max(off.x, off.y), 0.0) - ${float(SQUARE_CORNER)};
  }
  float sector = 2.0 * PI / shape;
  float apothem = sqrt(2.0 * PI / (shape * sin(sector))) * cos(PI / shape);
  float angle = mod(atan(at.x, -at.y), sector) - sector * 0.5;
  return length(at) * cos(angle) - apothem;
}
void main() {
  float off = edge(style.y) * style.x;
  float cover = clamp(0.5 - off, 0.0, 1.0);
  if (cover <= 0.0) discard;
  float inside = style.z > 0.5 ? clamp(0.5 - off - ${float(HOLLOW_EDGE)} * ratio, 0.0, 1.0) : 0.0;
  paint = vec4(mix(fill.rgb, surface * fill.a, inside), fill.a) * cover;
}`,
}
