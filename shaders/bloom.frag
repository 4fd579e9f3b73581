#include "scene.glsl"
// One step down the pyramid: thirteen taps (Jimenez 2014), so that a small light does not flicker.

noperspective in vec2 uv;
uniform sampler2D picture;
// Width, height of the window, size of one texel of the hall's picture; share of it that is drawn to.
uniform vec4 pixels[2];
#define SHARE pixels[1].x
// The place in a picture of the pyramid's `level`; never what lies beside the share drawn to.
vec2 inside(vec2 at, float level) { return min(at * SHARE, SHARE - 0.75 * exp2(level) * pixels[0].zw); }
out vec4 result;

vec3 tap(float x, float y) {
    vec3 c = texture(picture, inside(uv, float(LEVEL)) + vec2(x, y) * pixels[0].zw * exp2(float(LEVEL))).rgb;
#if LEVEL == 0
    float bright = max(c.r, max(c.g, c.b)) * GRADE.x;
    c *= smoothstep(0.5, 1.6, bright) / (1.0 + 0.25 * bright); // only lights, and none overwhelms
#endif
    return c;
}

void main() {
    vec3 inner = tap(-1.0, -1.0) + tap(1.0, -1.0) + tap(-1.0, 1.0) + tap(1.0, 1.0);
    vec3 edge = tap(-2.0, 0.0) + tap(2.0, 0.0) + tap(0.0, -2.0) + tap(0.0, 2.0);
    vec3 corner = tap(-2.0, -2.0) + tap(2.0, -2.0) + tap(-2.0, 2.0) + tap(2.0, 2.0);
    result = vec4(tap(0.0, 0.0) * 0.125 + inner * 0.125 + edge * 0.0625 + corner * 0.03125, 1.0);
}
