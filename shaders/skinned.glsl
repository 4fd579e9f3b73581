// A vertex that two joints move; their matrices of a frame stand in a row of `poses`, three texels a
// joint (models/recipes/creatures/motion).

in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec2 uv;
in vec4 bones; // joint, joint, share of the first, bits of the variants it is there in
in vec3 look; // open sky, glow, share of the instance's tint
uniform sampler2D poses;

vec4 x = vec4(0.0), y = vec4(0.0), z = vec4(0.0);

void moved_by(float joint, int frame, float share) {
    int at = int(joint + 0.5) * 3;
    x += texelFetch(poses, ivec2(at, frame), 0) * share;
    y += texelFetch(poses, ivec2(at + 1, frame), 0) * share;
    z += texelFetch(poses, ivec2(at + 2, frame), 0) * share;
}

#ifdef FAR_OFF
// One joint of the two, one clip of the two: a creature of a few dozen pixels shows no more.
void posed_plainly(float frame) { moved_by(bones.z < 0.5 ? bones.y : bones.x, int(frame + 0.5), 1.0); }
#endif

void posed(float frame, float share) {
    int row = int(frame + 0.5);
    moved_by(bones.x, row, bones.z * share);
    if (bones.z < 0.999) moved_by(bones.y, row, (1.0 - bones.z) * share);
}

vec3 posed_place() {
    vec4 rest = vec4(p3d_Vertex.xyz, 1.0);
    return vec3(dot(x, rest), dot(y, rest), dot(z, rest));
}

vec3 posed_normal() {
    return normalize(vec3(dot(x.xyz, p3d_Normal), dot(y.xyz, p3d_Normal), dot(z.xyz, p3d_Normal)));
}
