#include <stddef.h>

// The whole header declares malloc and free again, which the C library does too.
int mallctl(const char *name, void *old_value, size_t *old_length, void *new_value, size_t length);
