// libpq, and what of Linux its owner needs and Glibc's module does not show.
#include <postgresql/libpq-fe.h>
#include <sys/eventfd.h>

// A counter that poll(2) can wait for; -1 and errno when no descriptor is left.
static inline int seal_eventfd(void) {
  return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}
