#include "scene.glsl"
#include "light.glsl"
// Paint, tiles, dirt and wet. SURFACE: 1 walls (with skirting, 4, and rail, 5), 2 floor, 3 ceiling.

in vec3 hall;
in vec3 seen;
in vec3 facing;
in float surface;
flat in int ward;
#ifdef LIGHT_PER_VERTEX
in vec3 light;
#endif
uniform sampler2D grime;
out vec4 result;

float joint(float x, float spacing, float wide, float fade) {
    float d = abs(fract(x / spacing + 0.5) - 0.5) * spacing;
    return (1.0 - smoothstep(wide, wide * 2.0 + fade, d)) * wide / (wide + fade * 0.7);
}

#if SURFACE == 1
vec3 painted(vec3 wall, vec3 stripe, vec3 dirt, float damage, float wet, float blur) {
    float low = 1.0 - smoothstep(1.02, 1.03 + blur, hall.z);
    vec3 c = mix(wall, wall * 0.38 + stripe * 0.22, low);
    float band = smoothstep(1.10, 1.11 + blur, hall.z) * (1.0 - smoothstep(1.24, 1.25 + blur, hall.z));
    c = mix(c, stripe, band * 0.9);
    c *= 1.0 - 0.35 * joint(hall.x, 3.0, 0.006, blur);
    float scuff = smoothstep(0.62, 0.9, dirt.g) * (1.0 - smoothstep(0.2, 1.3, abs(hall.z - 0.75)));
    c *= 1.0 - 0.35 * scuff;
    c *= 0.80 + 0.35 * dirt.r;
    float run = smoothstep(0.72 - 0.45 * damage, 1.0, dirt.b) * smoothstep(0.3, 2.6, hall.z);
    c = mix(c, vec3(0.035, 0.022, 0.016), run * (0.35 + 0.55 * damage));
    float soot = smoothstep(1.0 - 0.75 * damage, 1.1 - 0.35 * damage, dirt.r * 0.6 + hall.z * 0.22);
    c = mix(c, c * 0.22, soot * damage);
    return mix(c, c * 0.5, wet * (1.0 - smoothstep(0.1, 0.6, hall.z)));
}

#endif
#if SURFACE == 2
vec3 tiled(vec3 floor_tone, vec3 stripe, vec3 dirt, float damage, float fade, float blur) {
    vec2 t = hall.xy / 0.8;
    float odd = mod(floor(t.x) + floor(t.y + 0.5), 2.0);
    vec3 c = floor_tone * mix(1.0, mix(0.66, 1.18, odd), fade);
    float edge = smoothstep(1.16, 1.18 + blur, abs(hall.y));
    c = mix(c, stripe * 0.35 + floor_tone * 0.2, edge * 0.8);
    c *= 1.0 - 0.5 * fade * max(joint(hall.x, 0.8, 0.006, blur), joint(hall.y + 0.4, 0.8, 0.006, blur));
    c *= 0.68 + 0.5 * dirt.r;
    float worn = 1.0 - smoothstep(0.1, 0.9, abs(hall.y));
    c *= 1.0 + 0.15 * worn;
    return mix(c, vec3(0.02, 0.016, 0.014), smoothstep(0.9 - 0.5 * damage, 1.0, dirt.r * 0.55 + dirt.g * 0.45) * (0.5 + 0.4 * damage));
}

#endif
#if SURFACE == 3
vec3 ceiled(vec3 wall, vec3 dirt, float damage, float fade, float blur) {
    vec3 c = vec3(0.40, 0.40, 0.38) * (0.72 + 0.4 * dirt.r) * mix(vec3(1.0), wall * 1.6, 0.25);
    float bars = max(joint(hall.x + 0.3, 0.6, 0.012, blur), joint(hall.y + 0.3, 0.6, 0.012, blur));
    c = mix(c, vec3(0.22), bars * fade * 0.8);
    vec2 tile = floor(hall.xy / 0.6 + 0.5);
    float gone = step(1.0 - 0.02 - 0.22 * damage, hash(tile.x + PLACE.w * 100.0 + tile.y * 37.0));
    float stain = smoothstep(0.72, 0.95, dirt.r);
    c = mix(c, vec3(0.14, 0.09, 0.05), stain * 0.5);
    return mix(c, vec3(0.012), gone);
}

#endif
#if SURFACE == 2
// What the floor mirrors of the panels above, smeared by its roughness.
vec3 mirrored(vec3 to_eye, float rough, float wavy) {
    vec3 r = vec3(-to_eye.xy, to_eye.z);
    r.xy += wavy;
    float t = (2.66 - hall.z) / max(r.z, 0.02);
    vec2 hit = hall.xy + r.xy * t;
    int i = int(floor(hit.x / 6.0 + 0.5));
    float soft = 0.05 + rough * t;
    float da = 1.0 - smoothstep(0.6 - soft * 0.4, 0.6 + soft, abs(hit.x - float(i) * 6.0));
    float ds = 1.0 - smoothstep(0.3 - soft * 0.2, 0.3 + soft, abs(hit.y));
    float keep = 0.6 / (0.6 + soft * 0.6);
    vec3 sum = PANEL_LIGHT * (panel_level(i) * da * ds * keep * 2.2);
    i = int(floor(hall.x / 10.0 + (to_eye.x < 0.0 ? 1.0 : 0.0)));
    for (int k = 0; k < 2; k++) {
        int j = i + (to_eye.x < 0.0 ? k : -k);
        float gap = float(j) * 10.0 - hall.x;
        float s = gap / (abs(r.x) > 0.05 ? r.x : 0.05);
        vec2 on = vec2(hall.y + r.y * s, hall.z + r.z * s - 2.34);
        float wide = 0.06 + rough * abs(s) * 0.6;
        float hit_sign = exp(-(on.x * on.x) / (0.16 + wide * wide) - on.y * on.y / (0.03 + wide * wide * 5.0));
        sum += s > 0.0 ? SIGN_LIGHT * (sign_level(j) * hit_sign * 1.4 * 0.35 / (0.35 + wide)) : vec3(0.0);
    }
    return sum;
}

#endif

void main() {
    vec3 ray = EYE.xyz - seen;
    float d = length(ray);
    vec3 way = ray / d;
    int s = ward;
    vec3 stripe = scene[s].yzw;
    vec3 wall = scene[s + 1].xyz, ground = scene[s + 2].xyz;
    float wet = scene[s + 1].w, damage = scene[s + 2].w;
    float blur = d * 0.0035;
    float fade = 1.0 - smoothstep(14.0, 34.0, d);
#if SURFACE == 1
    vec3 dirt = texture(grime, vec2(hall.x * 0.2 + hall.y * 0.31, hall.z * 0.2)).rgb;
    vec3 albedo = surface < 1.5 ? painted(wall, stripe, dirt, damage, wet, blur)
                : surface < 4.5 ? vec3(0.035) + stripe * 0.06
                : vec3(0.16, 0.145, 0.13) * (0.7 + 0.5 * dirt.g) + stripe * 0.12;
#elif SURFACE == 2
    vec3 dirt = texture(grime, hall.xy * 0.23).rgb;
    float pool = smoothstep(0.62 - 0.6 * wet, 0.78 - 0.6 * wet, dirt.r);
    vec3 albedo = tiled(ground, stripe, dirt, damage, fade, blur) * (1.0 - 0.5 * max(wet, pool * 0.4));
#else
    vec3 dirt = texture(grime, hall.xy * 0.17).rgb;
    vec3 albedo = ceiled(wall, dirt, damage, fade, blur);
#endif
#ifdef LIGHT_PER_VERTEX
    vec3 c = albedo * light;
#else
    vec3 c = albedo * lamps(hall, facing) * edges(hall);
#endif
#if SURFACE == 2
    float rise = 1.0 - max(way.z, 0.0);
    float fresnel = mix(0.25, 1.0, rise * rise * rise * rise);
    vec3 back = own_way(way, seen, hall);
    float wavy = wet * 0.03 * sin(hall.x * 9.0 + hall.y * 5.0 + EYE.w * 2.5);
    float gloss = mix(0.10, 0.75, max(wet, pool * 0.5));
    c += mirrored(back, mix(0.16, 0.03, max(wet, pool)), wavy) * (gloss * fresnel);
    c *= mix(0.8, 1.0, smoothstep(0.0, 0.4, 1.6 - abs(hall.y)));
#endif
    result = finished(through_air(c, d, 0.0));
}
