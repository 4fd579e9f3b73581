#include "scene.glsl"
#include "light.glsl"
#ifndef PLAIN
#include "reflect.glsl"
#endif
// Everything that is not the hall itself: a tinted material that shines or glows. made.w says what
// else a place may be: 1 an exit sign's face, 2 the night behind an open door, 3 print from the atlas,
// 4 a window with a light behind it.

in vec4 painted;
in vec2 place;
flat in vec4 made;
#ifdef PRINTED
in vec2 print;
uniform sampler2D prints;
#endif
#ifdef SIGN
uniform sampler2D exit_sign;
#endif
#if defined(DOORWAY) || !defined(PLAIN)
in vec3 seen;
#endif
#ifdef PLAIN
in vec4 light;
in vec3 air;
#else
in vec3 hall;
in vec3 facing;
in float sky;
#endif
#ifndef PLAIN
uniform sampler2DArray reliefs_of_materials; // slope along u, slope along v, gloss
#endif
uniform sampler2DArray materials; // colour as its square root, and where it wears first
out vec4 result;

const vec3 RUST = vec3(0.10, 0.045, 0.022);

#ifdef DOORWAY
// Level 7191 behind an open door: a road at night.
vec3 night(vec3 ray) {
    vec3 r = normalize(ray);
    float up = r.z;
    vec3 sky = mix(vec3(0.10, 0.20, 0.42), vec3(0.012, 0.03, 0.09), smoothstep(0.0, 0.5, up));
    vec3 road = mix(vec3(0.05, 0.08, 0.14), vec3(0.01, 0.012, 0.02), smoothstep(0.0, 0.35, -up));
    return mix(road, sky, smoothstep(-0.01, 0.01, up)) * 0.38;
}
#endif

vec3 surface() {
    vec4 texel = texture(materials, vec3(place, floor(made.x + 0.5)), -0.4);
    vec3 c = painted.rgb * texel.rgb * texel.rgb * 1.33;
    c = mix(c, RUST, smoothstep(-0.06, 0.06, made.y + texel.a - 1.0));
#ifdef PRINTED
    if (abs(made.w - 3.0) < 0.5) {
        float dark = step(0.3, dot(painted.rgb, vec3(0.3, 0.6, 0.1)));
        c = mix(c, mix(vec3(0.62), vec3(0.02), dark), texture(prints, print).r);
    }
#endif
    return c;
}

// The lit face of an exit sign.
#ifdef SIGN
vec3 sign_face(float level) {
    vec3 plate = mix(vec3(0.03, 0.006, 0.004), vec3(0.46, 0.020, 0.012), level);
    vec3 letters = mix(vec3(0.14, 0.13, 0.12), vec3(3.2, 2.7, 2.4), level);
    return mix(plate, letters, texture(exit_sign, print).r);
}
#endif

#ifndef PLAIN
// The normal bent by the material's relief; u and v as they run over the surface (Schueler 2006).
vec3 bent(vec3 n, vec3 p) {
    vec2 slope = (texture(reliefs_of_materials, vec3(place, floor(made.x + 0.5))).xy - 0.502) * 2.0;
    vec3 dpx = dFdx(p), dpy = dFdy(p);
    vec2 dux = dFdx(place), duy = dFdy(place);
    vec3 across = cross(n, dpx), down = cross(dpy, n);
    vec3 t = down * dux.x + across * duy.x, b = down * dux.y + across * duy.y;
    float size = inversesqrt(max(max(dot(t, t), dot(b, b)), 1e-12));
    return normalize(n + (t * slope.x + b * slope.y) * size);
}
#endif

void main() {
    vec3 c;
    float bright = 0.0;
#ifdef DOORWAY
    if (abs(made.w - 2.0) < 0.5) {
        c = made.z > 0.5 ? night(seen - EYE.xyz) : vec3(0.002);
        bright = made.z;
    } else
#endif
#ifdef SIGN
    if (abs(made.w - 1.0) < 0.5) {
        c = sign_face(made.z);
        bright = min(made.z, 1.0);
    } else
#endif
    if (painted.w > 0.999) {
        bright = min(made.z, 1.0);
        c = mix(painted.rgb * 0.12, painted.rgb * painted.w * painted.w * 2.2, made.z);
    } else {
        vec3 albedo = surface();
#ifdef PLAIN
        c = albedo * light.rgb;
#else
        vec3 n = bent(normalize(facing), hall), ray = EYE.xyz - seen;
        vec3 way = own_way(normalize(ray), seen, hall);
        vec3 falling = light_on(hall, n);
#ifdef STANDS
        falling += told_apart(n, way, length(ray));
#endif
        c = albedo * falling * sky;
        float rim = 1.0 - max(dot(n, way), 0.0);
        float shine = painted.w * (0.05 + 0.8 * rim * rim * rim);
        if (PLACE.y < 0.5 && shine > 0.004) {
            vec3 r = reflect(-way, n);
            c += (mirrored_hall(hall, r) + mirrored_lamps(hall, r, 0.25)) * (shine * sky);
        }
#endif
#ifdef DOORWAY
        if (made.w > 3.5) c += made.z * vec3(0.16, 0.15, 0.12);
#endif
    }
#ifdef PLAIN
    result = finished(c * light.w + air);
#else
    result = finished(mix(haze(hall.x), c, clear_air(distance(EYE.xyz, seen), bright)));
#endif
}
