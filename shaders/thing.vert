#include "scene.glsl"
#include "light.glsl"
#include "solid.glsl"
// Things, items and furnishings: two texels a row, (kind, variant, along, side) (heading, lift, tilt,
// state).

uniform samplerBuffer rows;
uniform int first_row;

void main() {
    int r = (first_row + gl_InstanceID) * 2;
    vec4 one = texelFetch(rows, r), two = texelFetch(rows, r + 1);
    vec3 p = p3d_Vertex.xyz, n = p3d_Normal;
    p.yz = spin(p.yz, two.z);
    n.yz = spin(n.yz, two.z);
    p.xy = spin(p.xy, two.x);
    n.xy = spin(n.xy, two.x);
    p += vec3(one.z, one.w, two.y);
    paint = colour;
    if (colour.w < 1.0) paint.rgb *= 0.88 + 0.24 * hash(one.y * 3.0 + floor(one.z) + FROM_START);
    print = limb.xy;
    lit = vec2(1.0, part.x > 7.5 && part.x < 8.5 ? 3.0 : 0.0);
    int variant = int(mod(one.y, 3.0) + 0.5);
    bool there = ((int(grain.w + 0.5) >> variant) & 1) == 1;
    stand(p, n, beyond_bend(one.z), there);
}
