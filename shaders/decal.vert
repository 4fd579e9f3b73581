#include "scene.glsl"
#include "light.glsl"
// Marks on walls and floor: (cell, where, along, across) (width, height, turn, strength); where is 0 on
// the left wall, 1 on the right, 2 on the floor; across is metres up, or to the side.

in vec4 p3d_Vertex;
uniform samplerBuffer rows;
out vec2 place; // in the decals' picture
out vec4 light; // what falls on it, how clear the air before it is
out vec3 air; // what that air throws back
out float strength;

void main() {
    vec4 one = texelFetch(rows, gl_InstanceID * 2), two = texelFetch(rows, gl_InstanceID * 2 + 1);
    vec2 flat_ = spin(p3d_Vertex.xy * two.xy * 0.5, two.z);
    bool ground = one.y > 1.5, left = one.y < 0.5;
    vec3 p = ground ? vec3(one.z + flat_.x, one.w + flat_.y, 0.006)
           : vec3(one.z + (left ? flat_.x : -flat_.x), left ? -1.594 : 1.594, one.w + flat_.y);
    p.z = clamp(p.z, 0.003, 2.69);
    p.y = clamp(p.y, -1.594, 1.594);
    float column = mod(one.x, 8.0), line = floor(one.x / 8.0);
    place = (vec2(column, line) + p3d_Vertex.xy * 0.5 + 0.5) / vec2(8.0, 4.0);
    vec3 seen = PLACE.y > 0.5 ? p : fold(p, beyond_bend(one.z));
    vec3 falling = ground ? from_ribbon(floor_strip(p.y), p.x) : on_wall(p);
    light = vec4(falling + AMBIENT.rgb, clear_air(distance(EYE.xyz, seen), 0.0));
    air = haze(p.x) * (1.0 - light.w);
    strength = two.w;
    gl_Position = project(seen);
}
