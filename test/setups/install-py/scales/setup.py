from setuptools import Extension, setup

setup(
    name="scales",
    version="1.2.0",
    packages=["scales"],
    ext_modules=[Extension("scales._native", ["src/native.c", "src/frame.c"], extra_compile_args=["-Wall", "-Wextra"])],
)
