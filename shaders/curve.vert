// Bars side by side in the unit square, each as high as its row says.

in vec4 p3d_Vertex;
uniform mat4 p3d_ModelViewProjectionMatrix;
uniform vec4 bars[BARS]; // height, how red, width, -
out float red;

void main() {
    vec2 corner = p3d_Vertex.xy * 0.5 + 0.5;
    vec4 bar = bars[gl_InstanceID];
    red = bar.y;
    float along = (float(gl_InstanceID) + 0.14 + 0.72 * corner.x) * bar.z;
    gl_Position = p3d_ModelViewProjectionMatrix * vec4(along, corner.y * bar.x, 0.0, 1.0);
}
