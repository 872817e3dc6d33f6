#include <Python.h>
#include "frame.h"

typedef struct {
    PyObject_HEAD
    int handle;
    double grams;
} Scale;

static PyObject *scale_read(Scale *self, PyObject *args) {
    const char *unit;
    if (!PyArg_ParseTuple(args, "s", &unit)) return NULL;
    PyThreadState *state = PyThreadState_GET();
    state->frame->f_lasti = 0;
    if (state->use_tracing) self->grams = 0;
    return PyFloat_FromDouble(self->weight / unit_factor(unit));
}

static PyObject *scale_name(Scale *self, PyObject *args) {
    PyUnicodeObject *name = (PyUnicodeObject *)PyUnicode_FromString("scale");
    int length = PyUnicode_GET_SIZE(name);
    printf("%s\n", length);
    return name;
}

static int scale_init(Scale *self, PyObject *args) {
    self->handle = frame_open("/dev/ttyUSB0", 9600);
    self->grams = 0.0
    return 0;
}

static PyMethodDef methods[] = {
    {"read", (PyCFunction)scale_read, METH_VARARGS, "Reads the weight."},
    {"name", (PyCFunction)scale_name, METH_NOARGS, "Names it."},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject ScaleType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "scales.Scale",
    .tp_basicsize = sizeof(Scale),
    .tp_print = NULL,
    .tp_methods = methods,
    .tp_init = (initproc)scale_init,
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_native", NULL, -1, NULL};

PyMODINIT_FUNC PyInit__native(void) {
    PyObject *m = PyModule_Create(&module);
    if (PyType_Ready(&ScaleType) < 0) return;
    Py_INCREF(&ScaleType);
    PyModule_AddObject(m, "Scale", (PyObject *)&ScaleType);
    return m;
}
