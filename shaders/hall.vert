#include "scene.glsl"
#include "light.glsl"
// The hall's own surfaces. PIECE: 0 what repeats (index-driven), 1 corner, 2 dead end, 3 back wall.
// SURFACE: 1 walls, left and right in turn, 2 floor, 3 ceiling.

in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec4 grain;
in vec4 limb;
in vec4 part;
uniform int first_index;
#if defined(PLAIN) && SURFACE != 2
#define LEAN // all but the picture itself is worked out here
#endif
#ifdef LEAN
vec3 hall = vec3(0.0), seen = vec3(0.0), facing = vec3(0.0);
vec4 ward = vec4(0.0);
vec2 tile = vec2(0.0);
float sky = 0.0;
uniform sampler2D grime;
out vec2 picture; // place in it
flat out float layer;
#else
out vec3 hall;
out vec3 seen;
out float sky;
flat out vec3 facing;
flat out vec4 ward; // its pictures, wet, damage, ceiling
flat out vec3 tint;
flat out vec2 tile; // of the ceiling: which picture, in cells
#endif
#ifdef PLAIN
out vec3 light; // what falls here, less what the air takes
out vec3 air; // what the air throws back
#endif

vec3 falling(vec3 p, vec3 n) {
    vec3 sum = AMBIENT.rgb * (0.8 + 0.2 * n.z);
#if SURFACE == 2
    sum += from_ribbon(floor_strip(p.y), p.x);
#elif SURFACE == 3
    sum += from_ribbon(ceiling_strip(p.y), p.x);
#else
    sum += abs(n.x) > 0.5 ? from_ribbon(AIR_STRIP, p.x - n.x * 0.8)
         : from_ribbon(n.y > 0.0 ? left_strip(p.z) : right_strip(p.z), p.x);
#endif
    if (SMOKE.w > 0.0) sum += flare_light(p, n);
    return sum;
}

#if defined(LEAN) && SURFACE == 3
vec2 corner = vec2(0.0); // of its tile, in tiles; a tile's far edge would else belong to the next
#endif

#ifdef LEAN
// The picture's place and layer, and how dirty it is here (hall.frag does the same, place by place).
float laid() {
    float kept = clamp(ward.z * 5.0, 0.12, 1.0), along = hall.x + FROM_START;
#if SURFACE == 1
    float run = abs(facing.x) > 0.5 ? hall.y : along - (facing.y < 0.0 ? 1.5 : 0.0);
    picture = vec2(run / 6.0, hall.z / 2.7);
    layer = ward.x;
    vec2 at = vec2(along + hall.y * 3.1, hall.z) * vec2(0.137, 0.21);
    return 1.0 + (textureLod(grime, at, 4.0).r - 0.56) * 0.6 * kept;
#else
#if PIECE == 0
    vec2 within = hall.xy / 0.6 + vec2(0.0, 0.5) - corner;
    picture = tile - 1.0 + (0.02 + 0.96 * within) / 8.0;
    layer = tile.x > 0.5 ? 26.0 + ward.w : -1.0;
#else
    picture = hall.xy / 4.8;
    layer = 26.0 + ward.w;
#endif
    return 1.0 + (textureLod(grime, vec2(along, hall.y) * 0.071, 4.0).r - 0.62) * 0.5 * kept;
#endif
}
#endif

// The corner's far half is lit as part of the leg after it.
vec3 other_leg(vec3 p) {
    return vec3(BEND.x + BEND.y * p.y, BEND.y * (BEND.x - p.x), p.z);
}

#if SURFACE == 3 && PIECE == 0
const float DARK = 0.14; // of the sky, above the tiles

bool under_lamp(vec2 middle) {
    return abs(middle.y) < 0.3 && abs(fract(middle.x / 6.0 + 0.5) - 0.5) * 6.0 < 0.6;
}

// Which of the 8 x 8 pictures a tile shows; false where it is gone.
bool tiled(vec2 middle, float damage, out vec2 cell) {
    float ix = floor(middle.x / 0.6) + PLACE.w * 100.0, iy = floor(middle.y / 0.6 + 0.5);
    float luck = hash(ix + iy * 37.0 + 5.0), other = hash(ix * 3.0 + iy * 61.0);
    float worn = luck * (0.55 + 0.75 * damage);
    float row = worn < 0.45 ? other * 4.0 : worn < 0.62 ? 4.0 + other * 2.0 : 6.0 + other * 2.0;
    cell = vec2(floor(fract(other * 31.7) * 8.0), floor(row)) / 8.0;
    return hash(ix * 7.0 + iy * 53.0 + 11.0) > 0.012 + 0.13 * damage * damage;
}
#endif

void main() {
    vec3 p = p3d_Vertex.xyz, n = p3d_Normal;
    bool folded = false, shown = PLACE.y < 0.5;
    sky = grain.y;
    tile = vec2(0.0);
#if PIECE == 0
#if SURFACE == 1
    bool left = (gl_InstanceID & 1) == 0;
    int bay = first_index + (gl_InstanceID >> 1);
    float middle = float(bay) * 3.0 + (left ? 0.0 : 1.5);
    int k = bay + LEFT_BEFORE;
    float state = k < 0 || k >= LEFT_COUNT ? 0.0 : of_row(left ? LEFT_ROW : RIGHT_ROW, k);
    shown = shown && (part.x < 0.5 || abs(state - 1.0) < 0.5);
    sky = abs(state - 1.0) < 0.5 ? max(sky, smoothstep(0.1, 0.4, p.z) * 0.9) : sky;
    if (!left) { p.xy = -p.xy; n.xy = -n.xy; }
    p += vec3(middle, left ? -1.6 : 1.6, 0.0);
    bool inner = (BEND.y > 0.0) != left;
    if (BEND.w > 0.5 && inner) {
        float rim = BEND.x + (middle < BEND.x ? -1.6 : 1.6);
        p.x = middle < BEND.x ? min(p.x, rim) : max(p.x, rim);
    }
    shown = shown && !(BEND.w > 0.5 && abs(middle - BEND.x) < 2.5);
#else
    float middle = float(first_index + gl_InstanceID) * 3.0 + 1.5;
    p.x += middle - 1.5;
    shown = shown && !(BEND.w > 0.5 && abs(middle - BEND.x) < 3.0);
#if SURFACE == 3
    if (part.x > 4.5) sky = DARK;
    if (part.x > 2.5 && part.x < 3.5) {
        vec2 cell;
        vec2 centre = vec2(limb.x + middle - 1.5, limb.y);
        bool there = tiled(centre, scene[stretch_at(centre.x)].w, cell);
        shown = shown && !under_lamp(centre) && (there || part.y > 0.5);
        tile = there ? cell + vec2(1.0) : vec2(0.0);
        sky = there ? sky : DARK;
#ifdef LEAN
        corner = floor(vec2(centre.x, centre.y + 0.3) / 0.6);
#endif
    }
#endif
#endif
    p.x = clamp(p.x, DOING.w, PLACE.z);
    folded = beyond_bend(middle);
    shown = shown && middle - 1.5 < PLACE.z && middle + 1.5 > DOING.w;
#elif PIECE == 1
    p.y *= BEND.y;
    n.y *= BEND.y;
    shown = shown && !(BEND.y < 0.0 && part.x > 3.5); // the inner wall's bays reach all the way
    bool met = BEND.y > 0.0 && part.x > 1.5 && part.x < 2.5; // the outer wall is a left one: its bays reach half way in
    if (met && p3d_Vertex.x < -2.0) p.x += 1.5;
    if (met && p3d_Vertex.y > 2.0) p.y -= 1.5;
    p.x += BEND.x;
    folded = BEND.z > 0.5;
    shown = shown && BEND.w > 0.5;
#elif PIECE == 2
    p.x += PLACE.z;
    folded = beyond_bend(PLACE.z);
#else
    p.x = DOING.w - p.x;
    n.x = -n.x;
    folded = beyond_bend(DOING.w);
#endif
    hall = p;
    facing = n;
    seen = fold(p, folded);
#if PIECE == 1
    if (BEND.y * p.y + (p.x - BEND.x) > 0.0) {
        hall = other_leg(p);
        facing = vec3(BEND.y * n.y, -BEND.y * n.x, n.z);
    }
#endif
    int row = stretch_at(hall.x);
    ward = vec4(scene[row].yzw, scene[row + 2].w);
#ifndef LEAN
    tint = scene[row + 1].xyz;
#endif
#ifdef PLAIN
    float clear = clear_air(distance(EYE.xyz, seen), 0.0);
    light = falling(hall, facing) * (sky * sky * clear) * scene[row + 1].xyz;
    air = haze(hall.x) * (1.0 - clear);
#endif
#ifdef LEAN
    light *= laid();
#endif
    gl_Position = shown ? project(seen) : NOWHERE;
}
