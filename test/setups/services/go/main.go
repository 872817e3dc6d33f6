// A shelf controller. `depot slog` logs in logfmt, `depot klog` as Kubernetes' own programs do.
package main

import (
	"errors"
	"fmt"
	"log/slog"
	"math/rand"
	"os"

	"k8s.io/klog/v2"
)

var random = rand.New(rand.NewSource(3))

func withSlog() {
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	log.Info("started", "shelves", 40, "version", "1.9.2")
	for n := 1; n <= 700; n++ {
		shelf := random.Intn(40)
		log.Debug("lock taken", "shelf", shelf, "wait", fmt.Sprintf("%dµs", random.Intn(900)))
		log.Info("shelf reconciled", "shelf", shelf, "moved", random.Intn(6), "took", fmt.Sprintf("%.2fms", random.Float64()*30))
		if n == 388 {
			log.Error("shelf overfull", "shelf", 17, "room", 120, "parcels", 123, "err", errors.New("parcel P-00812 does not fit"))
		}
		if n == 120 || n == 560 {
			log.Warn("lease renewed late", "late", fmt.Sprintf("%ds", random.Intn(20)+2), "holder", "depot-7f9c")
		}
	}
	log.Info("stopped", "reconciled", 699, "failed", 1)
}

func withKlog() {
	klog.Infof("starting controller, version %s", "v1.9.2")
	for n := 1; n <= 900; n++ {
		shelf := random.Intn(40)
		switch {
		case n == 641:
			klog.ErrorS(errors.New("the object has been modified; please apply your changes to the latest version"), "cannot update shelf", "shelf", klog.KRef("depot", "shelf-17"))
		case n >= 700 && n < 760:
			klog.Warningf("watch of *v1.Shelf ended with: too old resource version: %d (%d)", 81000+n, 83000+n)
		default:
			klog.InfoS("Synced shelf", "shelf", klog.KRef("depot", fmt.Sprintf("shelf-%d", shelf)), "duration", fmt.Sprintf("%dms", random.Intn(80)))
		}
	}
	klog.Infof("shutting down, %d workers finished", 4)
	klog.Flush()
	os.Exit(1)
}

func main() {
	if os.Args[1] == "klog" {
		withKlog()
	}
	withSlog()
}
