#include "scene.glsl"
#include "light.glsl"
// The hall's own surfaces. PIECE: 0 module (index-driven), 1 corner, 2 dead end, 3 back wall.

in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec4 colour;
uniform int first_index;
out vec3 hall;
out vec3 seen;
out vec3 facing;
out float surface;
flat out int ward; // row of the stretch
#ifdef LIGHT_PER_VERTEX
out vec3 light;
#endif

// The corner's far half is lit as part of the leg after it.
vec3 other_leg(vec3 p) {
    return vec3(BEND.x + BEND.y * p.y, BEND.y * (BEND.x - p.x), p.z);
}

void main() {
    vec3 p = p3d_Vertex.xyz;
    vec3 n = p3d_Normal;
    bool folded = false, shown = PLACE.y < 0.5;
#if PIECE == 0
    float at = float(first_index + gl_InstanceID) * 3.0;
    p.x += at;
    folded = beyond_bend(at + 1.5);
    shown = shown && at < PLACE.z && at + 1.5 > DOING.w
         && !(BEND.w > 0.5 && abs(at + 1.5 - BEND.x) < 3.0);
#elif PIECE == 1
    p.y *= BEND.y;
    n.y *= BEND.y;
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
    surface = colour.w;
    ward = STRETCH_ROW;
    for (int k = 1; k < STRETCHES; k++)
        if (p.x >= scene[STRETCH_ROW + 3 * k].x) ward = STRETCH_ROW + 3 * k;
    seen = fold(p, folded);
    hall = p;
    facing = n;
#if PIECE == 1
    if (BEND.y * p.y + (p.x - BEND.x) > 0.0) {
        hall = other_leg(p);
        facing = vec3(BEND.y * n.y, -BEND.y * n.x, n.z);
    }
#endif
#ifdef LIGHT_PER_VERTEX
    light = lamps(hall, facing) * edges(hall);
#endif
    gl_Position = shown ? project(seen) : NOWHERE;
}
