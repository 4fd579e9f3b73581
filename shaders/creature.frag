#include "scene.glsl"
#include "light.glsl"
#ifndef PLAIN
#include "reflect.glsl"
#endif
// Skin, hide and cloth: painted, dyed by the one who wears it, wet where the skin says so.

in vec3 place;
in vec3 tint;
flat in float catches;
in float glow;
#ifdef PLAIN
in vec4 light;
in vec3 air;
in vec3 rim;
#else
in vec3 hall;
in vec3 seen;
in vec3 facing;
in float sky;
uniform sampler2DArray reliefs_of_skins; // slope along u, slope along v, cavity
#endif
uniform sampler2DArray skins; // colour as its square root, and how wet
out vec4 result;

// A rule of the picture: what hunts one is a little brighter than what it runs past.
#ifdef ARMS_HERE
const float LIFTED = 0.8, EDGE = 0.04;
#else
const float LIFTED = 1.7, EDGE = 0.3;
#endif
const vec3 EYESHINE = vec3(1.0, 0.82, 0.58);

#ifndef PLAIN
// The normal bent by the skin's relief; u and v as they run over the surface (Schueler 2006).
vec3 bent(vec3 n, vec3 p) {
    vec2 slope = (texture(reliefs_of_skins, place).xy - 0.502) * 2.4;
    vec3 dpx = dFdx(p), dpy = dFdy(p);
    vec2 dux = dFdx(place.xy), duy = dFdy(place.xy);
    vec3 across = cross(n, dpx), down = cross(dpy, n);
    vec3 t = down * dux.x + across * duy.x, b = down * dux.y + across * duy.y;
    float size = inversesqrt(max(max(dot(t, t), dot(b, b)), 1e-12));
    return normalize(n + (t * slope.x - b * slope.y) * size);
}
#endif

#ifdef ARMS_HERE
uniform sampler2D prints;

// The odometer's display: a digit of the atlas of prints (models/recipes/textures/prints.py).
vec3 digit(float number) {
    float tens = pow(10.0, 4.0 - number);
    float shown = mod(floor(WRIST.y / tens + 0.0001), 10.0);
    vec2 at = vec2(shown * 51.0 + place.x * 51.0, 416.0 + place.y * 96.0) / 512.0;
    return mix(vec3(0.20, 0.26, 0.15), vec3(0.01), texture(prints, at).r);
}
#endif

void main() {
#ifdef ARMS_HERE
    float number = floor(glow * 255.0 + 0.5) - 101.0;
    if (number > -0.5 && number < 4.5) {
        result = finished(digit(number));
        return;
    }
#endif
    vec4 texel = texture(skins, place);
    vec3 albedo = texel.rgb * texel.rgb * tint * LIFTED;
    float wet = texel.a;
#ifdef PLAIN
    vec3 c = albedo * light.rgb + rim * (EDGE + 0.9 * wet);
    c += EYESHINE * (glow * catches * 1.6);
    result = finished(c * light.w + air);
#else
    vec3 n = bent(normalize(facing), hall), ray = EYE.xyz - seen;
    float d = length(ray);
    vec3 way = own_way(ray / d, seen, hall);
    bool stands = place.z > 2.5; // a Clump is in the way
    float far = stands ? 0.0 : outlined(d);
    vec3 falling = light_on(hall, n) * (1.0 - 0.6 * far) + (stands ? told_apart(n, way, d) : vec3(0.0));
    vec3 c = albedo * falling * sky;
    float edge = 1.0 - max(dot(n, way), 0.0);
    if (PLACE.y < 0.5) {
        c += behind(hall, way) * (edge * edge * sky * (EDGE + 0.9 * wet) * (1.0 - 0.3 * far));
        vec3 r = reflect(-way, n);
        float shine = (0.04 + 0.6 * edge * edge * edge) * wet * sky;
        c += (mirrored_hall(hall, r) + mirrored_lamps(hall, r, 0.25)) * shine;
    }
    c += EYESHINE * (glow * catches * 2.2);
    result = finished(mix(haze(hall.x), c, clear_air(d, glow)));
#endif
}
