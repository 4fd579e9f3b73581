#include "scene.glsl"
#include "light.glsl"
// The last pass: bloom, tone, edges, colours that part, grain, vignette, fade.

noperspective in vec2 uv;
noperspective in float left; // of what was drawn here
noperspective in vec3 smeared; // what is left of a picture that goes by too fast
uniform sampler2D picture;
// Width, height of the window, size of one texel of the hall's picture; share of it that is drawn to.
uniform vec4 pixels[2];
#define SHARE pixels[1].x
// The place in a picture of the pyramid's `level`; never what lies beside the share drawn to.
vec2 inside(vec2 at, float level) { return min(at * SHARE, SHARE - 0.75 * exp2(level) * pixels[0].zw); }
#ifndef TONE_HERE
uniform sampler2D bloom_0;
uniform sampler2D bloom_1;
uniform sampler2D bloom_2;
uniform sampler2D bloom_3;
uniform sampler2D bloom_4;
#endif
out vec4 result;

#ifndef TONE_HERE
vec3 wide(sampler2D small, vec2 at, float level) {
    vec2 t = pixels[0].zw * exp2(level) * 0.5, place = inside(at, level);
    return (texture(small, place + vec2(t.x, t.y)).rgb + texture(small, place + vec2(-t.x, t.y)).rgb
          + texture(small, place + vec2(t.x, -t.y)).rgb + texture(small, place - t).rgb) * 0.25;
}

vec3 bled(vec2 at) {
    return wide(bloom_0, at, 1.0) * 0.28 + wide(bloom_1, at, 2.0) * 0.26 + wide(bloom_2, at, 3.0) * 0.22
         + wide(bloom_3, at, 4.0) * 0.15 + wide(bloom_4, at, 5.0) * 0.09;
}

vec3 bloom = vec3(0.0); // what bleeds over this place

vec3 shown(vec2 at) { return tone(texture(picture, inside(at, 0.0)).rgb + bloom); }

float luma(vec3 c) { return dot(c, vec3(0.4, 0.5, 0.1)); }

// Thin bright bars crawl when they are a pixel wide: blur along the edge that a place lies on
// (after Lottes' FXAA, in its shortest form). Works on what is seen, so after the tone.
vec3 smoothed(vec2 at) {
    vec2 t = pixels[0].zw / SHARE;
    vec3 here = shown(at);
    float nw = luma(shown(at + vec2(-t.x, t.y)));
    float ne = luma(shown(at + t));
    float sw = luma(shown(at - t));
    float se = luma(shown(at + vec2(t.x, -t.y)));
    float m = luma(here);
    float low = min(m, min(min(nw, ne), min(sw, se))), high = max(m, max(max(nw, ne), max(sw, se)));
    if (high - low < max(0.03, high * 0.1)) return here;
    vec2 way = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
    float least = 1.0 / (min(abs(way.x), abs(way.y)) + max((nw + ne + sw + se) * 0.03, 0.008));
    way = clamp(way * least, -6.0, 6.0) * t;
    vec3 a = 0.5 * (shown(at + way * (1.0 / 3.0 - 0.5))
                  + shown(at + way * (2.0 / 3.0 - 0.5)));
    vec3 b = a * 0.5 + 0.25 * (shown(at - way * 0.5) + shown(at + way * 0.5));
    float l = luma(b);
    return l < low || l > high ? a : b;
}
#endif

void main() {
#ifdef TONE_HERE
    vec3 c = texture(picture, uv).rgb; // drawn to all of it, always
#else
    bloom = bled(uv) * AMBIENT.w;
    vec3 c = smoothed(uv);
    vec2 off = (uv - 0.5) * STRANGE.w * dot(uv - 0.5, uv - 0.5) * 4.0;
    if (STRANGE.w > 0.0) {
        c.r = shown(uv - off).r * 0.5 + c.r * 0.5;
        c.b = shown(uv + off).b * 0.5 + c.b * 0.5;
    }
    vec2 cell = floor(uv * pixels[0].xy * 0.5);
    float noise = fract(sin(dot(cell, vec2(12.9898, 78.233)) + mod(EYE.w * 60.0, 61.0)) * 43758.5453);
    c += (noise - 0.5) * GRADE.z * 0.6;
#endif
    result = vec4(c * left + smeared, 1.0);
}
