#include "scene.glsl"
#include "light.glsl"
#include "reflect.glsl"
// The hall's surfaces: their ward's picture, dirt that never repeats, the light, what is wet.

#if defined(PLAIN) && SURFACE != 2
#define LEAN
#endif
uniform sampler2DArray surfaces; // walls by ward, floors by ward, ceilings; colours as square roots
out vec4 result;

const float SHARPER = -0.6; // mipmaps: a wall is seen at a grazing angle, where they blur too much
const float FLOORS = 13.0, CEILINGS = 26.0; // first layers

vec3 painted(vec3 picture) {
    vec3 c = texture(surfaces, picture, SHARPER).rgb;
    return c * c;
}

#ifdef LEAN
in vec2 picture;
flat in float layer;
in vec3 light;
in vec3 air;

void main() {
    vec3 c = layer < 0.0 ? vec3(0.42, 0.41, 0.39) : painted(vec3(picture, layer)); // or a bar
    result = finished(c * light + air);
}
#else

in vec3 hall;
in vec3 seen;
in float sky;
flat in vec3 facing;
flat in vec4 ward;
flat in vec3 tint;
flat in vec2 tile;
#ifdef PLAIN
in vec3 light;
in vec3 air;
#else
uniform sampler2DArray reliefs; // slope along u, slope along v, gloss
#endif
uniform sampler2D grime; // stains, specks, what runs down, pools

struct Place {
    vec3 picture; // u, v, layer
    vec3 albedo;
    float pool; // 1 where water stands
};

// What is spotless has no dirt.
float kept() { return clamp(ward.z * 5.0, 0.12, 1.0); }

#if SURFACE == 1
Place place(vec2 at) {
    Place here;
    float run = abs(facing.x) > 0.5 ? hall.y : at.x - (facing.y < 0.0 ? 1.5 : 0.0);
    vec4 dirt = texture(grime, vec2(at.x + hall.y * 3.1, hall.z) * vec2(0.137, 0.21));
    here.picture = vec3(run / 6.0, hall.z / 2.7, ward.x);
    here.albedo = painted(here.picture) * (1.0 + (dirt.r - 0.56) * 0.5 * kept());
    float runs = kept() * smoothstep(0.80 - 0.35 * ward.z, 1.0, dirt.b) * smoothstep(0.1, 2.4, hall.z);
    here.albedo *= 1.0 - runs * (0.15 + 0.5 * ward.z);
    here.pool = 0.0;
    return here;
}
#elif SURFACE == 2
Place place(vec2 at) {
    Place here;
    vec4 dirt = texture(grime, at * 0.137);
    float long_wave = 0.2 * sin(at.x * 0.11 + 2.0 * sin(at.x * 0.031));
    float depth = dirt.a * 0.7 + long_wave - 0.80 + 0.95 * ward.y;
    here.picture = vec3(at.x / 6.4, at.y / 3.2 + 0.5, FLOORS + ward.x);
    here.albedo = painted(here.picture) * (1.0 + (dirt.r - 0.53) * 0.6 * kept());
    here.albedo *= 1.0 - 0.45 * smoothstep(-0.12, 0.02, depth);
    here.pool = smoothstep(0.0, 0.05, depth);
    return here;
}
#else
Place place(vec2 at) {
    Place here;
    vec4 dirt = texture(grime, vec2(at.x, hall.y) * 0.071);
    here.pool = 0.0;
    here.picture = vec3(hall.xy / 4.8, CEILINGS + ward.w);
#if PIECE == 0
    vec2 within = fract(hall.xy / 0.6 + vec2(0.0, 0.5));
    here.picture.xy = tile - 1.0 + (0.02 + 0.96 * within) / 8.0;
    here.albedo = tile.x > 0.5 ? painted(here.picture) : vec3(0.42, 0.41, 0.39); // or a bar
#else
    here.albedo = painted(here.picture);
#endif
    here.albedo *= 1.0 + (dirt.r - 0.62) * 0.45 * kept();
    return here;
}
#endif

float grazing(vec3 way, vec3 n) {
    float rise = 1.0 - max(dot(way, n), 0.0);
    float rise2 = rise * rise;
    return rise2 * rise2 * rise;
}

vec3 rippled(vec3 n, float pool) {
    float wave = pool * 0.012 * sin(hall.x * 9.0 + hall.y * 5.0 + EYE.w * 2.2);
    return normalize(n + vec3(wave, 0.7 * wave, 0.0));
}

#ifdef PLAIN
vec3 lit(Place here, vec3 way) {
    vec3 c = here.albedo * light;
#if SURFACE == 2
    vec3 r = reflect(-way, rippled(facing, here.pool));
    vec3 back = mirrored_lamps(hall, r, mix(0.14, 0.012, here.pool));
    back += mirrored_hall(hall, r) * mix(0.35, 1.0, here.pool);
    float share = mix(0.42, 1.0, here.pool) * (0.10 + 0.96 * grazing(way, facing));
    c += back * (share * mix(0.6, 1.0, sky) * clear_air(distance(EYE.xyz, seen), 0.0));
#endif
    return c;
}
#else
// Irradiance at a place of this surface, `over` metres further along u and v.
vec3 falling(vec2 over) {
#if SURFACE == 2
    return from_ribbon(floor_strip(hall.y + over.y), hall.x + over.x);
#elif SURFACE == 3
    return from_ribbon(ceiling_strip(hall.y + over.y), hall.x + over.x);
#else
    if (abs(facing.x) > 0.5) return from_ribbon(AIR_STRIP, hall.x - facing.x * 0.8);
    return on_wall(hall + vec3(over.x, 0.0, over.y));
#endif
}

// Where most of the light comes from, told from how it grows along the surface.
vec3 towards_light(vec3 here, vec3 u, vec3 v) {
    const vec3 grey = vec3(0.4, 0.4, 0.2);
    float e = dot(here, grey) + 1e-4;
    float along = dot(falling(vec2(0.5, 0.0)) - falling(vec2(-0.5, 0.0)), grey) / e;
    float up = dot(falling(vec2(0.0, 0.3)) - falling(vec2(0.0, -0.3)), grey) / e;
    return normalize(facing + clamp(along, -1.5, 1.5) * u + clamp(up + 0.3, -1.5, 1.5) * v);
}

vec3 lit(Place here, vec3 way) {
    vec3 u = abs(facing.x) > 0.5 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0);
    vec3 v = SURFACE == 1 ? vec3(0.0, 0.0, 1.0) : vec3(0.0, 1.0, 0.0);
    vec3 relief = texture(reliefs, here.picture, SHARPER).rgb;
    vec2 slope = (relief.xy - 0.502) * (2.0 * (1.0 - here.pool));
    float gloss = SURFACE == 3 ? 0.6 * relief.z : mix(relief.z, 1.0, here.pool);
    vec3 n = rippled(normalize(facing + slope.x * u + slope.y * v), here.pool);
    vec3 there = falling(vec2(0.0));
    vec3 to = towards_light(there, u, v);
    float turned = max(dot(n, to), 0.0) / max(dot(facing, to), 0.2);
    vec3 sum = there * turned + AMBIENT.rgb * (0.8 + 0.2 * facing.z);
    if (SMOKE.w > 0.0) sum += flare_light(hall, n);
    vec3 c = here.albedo * sum * (sky * sky) * tint;
    float share = gloss * gloss * (0.05 + 0.95 * grazing(way, n)) * sky;
    if (share > 0.004) {
        float rough = mix(0.35, 0.012, gloss);
        vec3 r = reflect(-way, n);
        c += (mirrored_lamps(hall, r, rough) + mirrored_hall(hall, r) * gloss) * share;
    }
    return c;
}
#endif

void main() {
    vec3 ray = EYE.xyz - seen;
    float d = length(ray);
    Place here = place(vec2(hall.x + FROM_START, hall.y));
    vec3 c = lit(here, own_way(ray / d, seen, hall));
#ifdef PLAIN
    result = finished(c + air);
#else
    result = finished(mix(haze(hall.x), c, clear_air(d, 0.0)));
#endif
}
#endif
