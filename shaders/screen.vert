#include "scene.glsl"
#include "light.glsl"
// A sheet over the whole picture, fine enough to carry the vignette in its corners.

in vec4 p3d_Vertex;
noperspective out vec2 uv;
noperspective out float left; // of what was drawn here
noperspective out vec3 smeared; // this row of the picture, run together
uniform sampler2D picture;
uniform vec4 pixels[2];

const int ACROSS = 24, DOWN = 3; // samples; a head turns about the vertical, so a row keeps its height

vec3 smear(vec2 at) {
    vec3 sum = vec3(0.0);
    for (int k = 0; k < ACROSS * DOWN; k++) {
        vec2 place = vec2((float(k / DOWN) + 0.5) / float(ACROSS), at.y + float(k % DOWN - 1) * 0.02);
        vec3 c = textureLod(picture, clamp(place, 0.01, 0.99) * pixels[1].x, 0.0).rgb;
#ifndef TONE_HERE
        c = tone(c);
#endif
        sum += c;
    }
    sum /= float(ACROSS * DOWN);
    // A white wall that goes by would be a flash.
    return sum * min(1.0, tone(vec3(BLUR.y)).g / max(dot(sum, vec3(0.2126, 0.7152, 0.0722)), 1e-3));
}

void main() {
    uv = p3d_Vertex.xy * 0.5 + 0.5;
    float edge = dot(p3d_Vertex.xy, p3d_Vertex.xy) * 0.5 + 0.12 * PLACE.x;
    // Whoever runs sees what is ahead, not what goes by: it tires nobody, and what goes by a few times
    // a second, doors and lamps, is too dark there to flash (WCAG 2.3.1).
    float aside = smoothstep(0.16, 0.9, length(p3d_Vertex.xy * vec2(1.0, 0.6)));
    left = (1.0 - (GRADE.y + 0.35 * PLACE.x) * smoothstep(0.25, 1.05, edge)) * (1.0 - AHEAD_OF.w * aside) * (1.0 - GRADE.w);
    smeared = BLUR.x > 0.0 ? smear(uv) * (BLUR.x * left) : vec3(0.0);
    left *= 1.0 - BLUR.x;
    gl_Position = vec4(p3d_Vertex.xy, 0.0, 1.0);
}
