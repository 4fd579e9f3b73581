#include "scene.glsl"
#include "light.glsl"
// Eyes in the dark: what throws light back is seen from much farther than whose it is. Two
// instances a creature; rows as in creature.vert.

in vec4 p3d_Vertex;
uniform samplerBuffer rows;
uniform sampler2D poses;
uniform vec4 eyes[8]; // two a kind, at rest, and the joint they hang on; none below 0
out vec2 across;
flat out float bright;

const float NEAR = 4.0, WHOLE = 10.0; // m; nearer, an eye's own skin is bright enough
const float RADIUS = 0.017, LEAST = 0.00115; // m, and share of the distance: a pixel or so

vec3 moved(vec3 v, float w, int joint, int row) {
    vec4 one = vec4(v, w);
    return vec3(dot(texelFetch(poses, ivec2(joint, row), 0), one),
                dot(texelFetch(poses, ivec2(joint + 1, row), 0), one),
                dot(texelFetch(poses, ivec2(joint + 2, row), 0), one));
}

void main() {
    int r = (gl_InstanceID >> 1) * 3;
    vec4 one = texelFetch(rows, r), two = texelFetch(rows, r + 1), three = texelFetch(rows, r + 2);
    vec4 own = eyes[int(one.x + 0.5) * 2 + (gl_InstanceID & 1)];
    gl_Position = NOWHERE;
    across = p3d_Vertex.xy;
    bright = 0.0;
    if (own.w < -0.5 || PLACE.y > 0.5) return;
    int joint = int(own.w + 0.5) * 3, row = int(three.x + 0.5);
    vec3 p = moved(own.xyz, 1.0, joint, row) * two.y, ahead = moved(vec3(1.0, 0.0, 0.0), 0.0, joint, row);
    p.z += two.z;
    p.yz = spin(p.yz, two.w);
    p.xy = spin(p.xy, one.w);
    ahead.yz = spin(ahead.yz, two.w);
    ahead.xy = spin(ahead.xy, one.w);
    p += vec3(one.y, one.z, 0.0);
    vec3 seen = fold(p, beyond_bend(one.y, two.x)), ray = EYE.xyz - seen;
    float d = length(ray);
    vec3 way = own_way(ray / d, seen, p);
    float blinks = step(0.04, fract(EYE.w * 0.23 + three.w * 7.0));
    bright = (0.45 + 0.55 * fract(three.w * 11.7)) * smoothstep(0.1, 0.6, dot(ahead, way)) * blinks;
    bright *= smoothstep(NEAR, WHOLE, d) * clear_air(d, 1.0);
    seen += ray / d * 0.09;
    seen += (RIGHT_OF.xyz * across.x + UP_OF.xyz * across.y) * max(RADIUS, LEAST * d) * 2.0;
    if (bright > 0.01) gl_Position = project(seen);
}
