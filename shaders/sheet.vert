// A rectangle behind words.

in vec4 p3d_Vertex;
uniform mat4 p3d_ModelViewProjectionMatrix;

void main() {
    gl_Position = p3d_ModelViewProjectionMatrix * vec4(p3d_Vertex.xy, 0.0, 1.0);
}
