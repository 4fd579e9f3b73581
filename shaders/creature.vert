#include "scene.glsl"
#include "light.glsl"
#include "solid.glsl"
// Those who run: (kind, along, side, heading) (phase, lean, variation, state).

uniform samplerBuffer rows;
uniform int first_row;

void bend_at(inout vec3 p, inout vec3 n, vec2 joint, float angle) {
    p.xz = joint + spin(p.xz - joint, angle);
    n.xz = spin(n.xz, angle);
}

void main() {
    int r = (first_row + gl_InstanceID) * 2;
    vec4 one = texelFetch(rows, r), two = texelFetch(rows, r + 1);
    vec3 p = p3d_Vertex.xyz, n = p3d_Normal;
    float lunge = clamp(1.0 - abs(two.w - 1.0), 0.0, 1.0), fall = clamp(two.w - 1.0, 0.0, 1.0);
    float phase = two.x + two.z * 6.2832;
    float beat = phase + part.y, mover = part.x;
    if (mover > 0.5 && mover < 2.5) {
        bool arm = mover > 1.5;
        float swing = sin(beat) * part.w * (1.0 + 0.3 * two.z);
        float fold_ = arm ? 0.9 + 0.5 * sin(beat) : -(0.25 + 0.85 * max(0.0, cos(beat)));
        if (one.x < 0.5) fold_ *= -0.55 * (part.y > 2.0 ? -1.0 : 1.0);
        if (arm) swing = mix(swing, 1.5, lunge * 0.9) + fall * 1.2;
        if (arm) fold_ = mix(fold_, 0.25, lunge);
        bend_at(p, n, limb.zw, part.z * fold_);
        bend_at(p, n, limb.xy, swing);
    } else if (mover > 3.5) {
        bend_at(p, n, limb.xy, sin(phase * 2.0) * part.w + 0.25 * lunge);
        p.y += part.w * 0.35 * sin(phase + two.z * 9.0) * (p.z - limb.y);
    } else if (mover > 2.5) {
        bend_at(p, n, limb.xy, -part.w * (0.55 + 0.35 * sin(phase) + 0.8 * lunge));
        bend_at(p, n, vec2(0.5, 1.0), sin(phase * 2.0) * 0.14 + 0.25 * lunge);
    }
    float pitch = one.x < 0.5 ? 0.10 * sin(phase + 0.8) + 0.22 * lunge : -0.12 - 0.28 * lunge;
    bend_at(p, n, vec2(0.0, one.x < 0.5 ? 0.8 : 0.9), pitch - 0.9 * fall);
    p.z += (one.x < 0.5 ? 0.07 * sin(phase) : 0.05 * abs(sin(phase))) - 0.45 * fall + 0.15 * lunge;
    float size = 0.92 + 0.16 * fract(two.z * 7.31);
    p *= size;
    p.yz = spin(p.yz, two.y);
    n.yz = spin(n.yz, two.y);
    p.xy = spin(p.xy, one.w);
    n.xy = spin(n.xy, one.w);
    p.z = max(p.z, 0.01);
    p += vec3(one.y, one.z, 0.0);
    paint = colour;
    if (colour.w < 1.0) paint.rgb *= 0.7 + 0.6 * fract(two.z * 3.77);
    print = vec2(0.0);
    lit = vec2(1.0, 0.0);
    stand(p, n, beyond_bend(one.y), true);
}
