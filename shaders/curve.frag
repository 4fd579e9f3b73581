// From grey to the alarm's red.

in float red;
out vec4 result;

void main() {
    result = vec4(mix(vec3(0.40, 0.37, 0.36), vec3(0.92, 0.13, 0.09), red), 1.0);
}
