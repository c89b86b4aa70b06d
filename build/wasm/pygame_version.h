/* What meson would have passed. */
#define PG_MAJOR_VERSION 2
#define PG_MINOR_VERSION 5
#define PG_PATCH_VERSION 8
#define PG_VERSION_TAG ""
