#include "scene.glsl"
#include "light.glsl"
// The last pass: tone, grain, vignette, fade.

in vec2 uv;
in float left;
uniform sampler2D picture;
uniform vec4 pixels; // width, height of the window
out vec4 result;

void main() {
    vec3 c = texture(picture, uv).rgb;
#ifndef TONE_HERE
    c = tone(c);
    vec2 cell = floor(uv * pixels.xy * 0.5);
    float noise = fract(sin(dot(cell, vec2(12.9898, 78.233)) + mod(EYE.w * 60.0, 61.0)) * 43758.5453);
    c += (noise - 0.5) * GRADE.z * 0.6;
#endif
    result = vec4(c * left, 1.0);
}
