// Package clock tells the time.
package clock

import "time"

// Clock is replaced in tests.
type Clock func() time.Time
