#include "scene.glsl"
#include "light.glsl"
#include "reflect.glsl"
// The hall's surfaces: their ward's picture, dirt that never repeats, the light, what is wet.

in vec3 hall;
in vec3 seen;
in float sky;
flat in vec3 facing;
flat in vec4 ward;
flat in vec3 tint;
flat in vec2 tile;
#ifdef PLAIN
in vec4 light;
#endif
uniform sampler2DArray surfaces; // walls by ward, floors by ward, ceilings; colours as square roots
uniform sampler2D grime; // stains, specks, what runs down, pools
#ifdef RELIEF
uniform sampler2DArray reliefs; // slope along u, slope along v, gloss
#endif
out vec4 result;

const float SHARPER = -0.6; // mipmaps: a wall is seen at a grazing angle, where they blur too much
const float FLOORS = 13.0, CEILINGS = 26.0; // first layers

// What is spotless has no dirt.
float kept() { return clamp(ward.z * 5.0, 0.12, 1.0); }

vec3 picture(vec2 uv, float layer) {
    vec3 c = texture(surfaces, vec3(uv, layer), SHARPER).rgb;
    return c * c;
}

#if SURFACE <= 2
vec3 wall(vec2 at) {
    float run = abs(facing.x) > 0.5 ? hall.y : at.x - (facing.y < 0.0 ? 1.5 : 0.0);
    vec4 dirt = texture(grime, vec2(at.x + hall.y * 3.1, hall.z) * vec2(0.137, 0.21));
    vec3 c = picture(vec2(run / 6.0, hall.z / 2.7), ward.x) * (1.0 + (dirt.r - 0.56) * 0.5 * kept());
    float runs = kept() * smoothstep(0.80 - 0.35 * ward.z, 1.0, dirt.b) * smoothstep(0.1, 2.4, hall.z);
    return c * (1.0 - runs * (0.15 + 0.5 * ward.z));
}
#elif SURFACE == 4
vec3 ceiling(vec2 at) {
    vec4 dirt = texture(grime, vec2(at.x, hall.y) * 0.071);
    vec3 c = vec3(0.42, 0.41, 0.39); // the bars
#if PIECE == 0
    vec2 within = fract(hall.xy / 0.6 + vec2(0.0, 0.5));
    if (tile.x > 0.5) c = picture(tile - 1.0 + (0.02 + 0.96 * within) / 8.0, CEILINGS + ward.w);
#else
    c = picture(hall.xy / 4.8, CEILINGS + ward.w);
#endif
    return c * (1.0 + (dirt.r - 0.62) * 0.45 * kept());
}
#else
vec3 mirrored(float pool, vec3 way) {
    float rise = 1.0 - max(way.z, 0.0);
    float rise2 = rise * rise;
    float fresnel = 0.10 + 0.96 * rise2 * rise2 * rise;
    float wave = pool * 0.02 * sin(hall.x * 9.0 + hall.y * 5.0 + EYE.w * 2.2);
    vec3 r = vec3(-way.x + wave, -way.y + wave * 0.7, way.z);
    vec3 back = mirrored_lamps(hall, r, mix(0.14, 0.012, pool));
    back += mirrored_hall(hall, r) * mix(0.35, 1.0, pool);
    return back * (mix(0.42, 1.0, pool) * fresnel * mix(0.6, 1.0, sky));
}
#endif

void main() {
    vec3 ray = EYE.xyz - seen;
    float d = length(ray);
    vec2 at = vec2(hall.x + FROM_START, hall.y);
#ifdef PLAIN
    vec3 falling = light.rgb;
#else
    vec3 falling = AMBIENT.rgb * (0.8 + 0.2 * facing.z);
#if SURFACE == 3
    falling += from_ribbon(floor_strip(hall.y), hall.x);
#elif SURFACE == 4
    falling += from_ribbon(ceiling_strip(hall.y), hall.x);
#else
    falling += abs(facing.x) > 0.5 ? from_ribbon(AIR_STRIP, hall.x - facing.x * 0.8) : on_wall(hall);
#endif
    if (SMOKE.w > 0.0) falling += flare_light(hall, facing);
    falling *= sky * tint;
#endif
#if SURFACE == 3
    vec4 dirt = texture(grime, at * 0.137);
    float depth = dirt.a * 0.7 + 0.5 * sin(at.x * 0.11 + 2.0 * sin(at.x * 0.031)) * 0.4 - 0.80 + 0.95 * ward.y;
    float pool = smoothstep(0.0, 0.05, depth);
    vec3 c = picture(vec2(at.x / 6.4, at.y / 3.2 + 0.5), FLOORS + ward.x) * (1.0 + (dirt.r - 0.53) * 0.6 * kept());
    c *= falling * (1.0 - 0.45 * smoothstep(-0.12, 0.02, depth));
    c += mirrored(pool, own_way(ray / d, seen, hall));
#elif SURFACE == 4
    vec3 c = ceiling(at) * falling;
#else
    vec3 c = wall(at) * falling;
#endif
#ifdef PLAIN
    result = finished(mix(FOG.rgb, c, light.w));
#else
    result = finished(mix(FOG.rgb, c, clear_air(d, 0.0)));
#endif
}
