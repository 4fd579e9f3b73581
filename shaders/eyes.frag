// A point, and a little light about it.

in vec2 across;
flat in float bright;
out vec4 result;

void main() {
    float r2 = dot(across, across);
    float light = exp(-9.0 * r2) + 0.25 * max(1.0 - r2, 0.0) * max(1.0 - r2, 0.0);
    result = vec4(vec3(1.0, 0.80, 0.55) * (light * bright), 1.0);
}
