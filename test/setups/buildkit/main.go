package main

import (
	"context"
	"encoding/json"
	"os"
	"time"

	"github.com/moby/buildkit/client"
	"github.com/moby/buildkit/util/progress/progressui"
	digest "github.com/opencontainers/go-digest"
)

// Reads events (JSON lines) and lets BuildKit's own printer print them.
type event struct {
	At    float64  `json:"at"`
	Step  string   `json:"step"`
	Start bool     `json:"start"`
	Done  bool     `json:"done"`
	Cached bool    `json:"cached"`
	Error string   `json:"error"`
	Log   string   `json:"log"`
	Status string  `json:"status"`
	Current int64  `json:"current"`
	Total int64    `json:"total"`
	Completed bool `json:"completed"`
}

func main() {
	mode := progressui.DisplayMode(os.Args[1])
	d, err := progressui.NewDisplay(os.Stdout, mode)
	if err != nil {
		panic(err)
	}
	ch := make(chan *client.SolveStatus)
	base := time.Now()
	go func() {
		dec := json.NewDecoder(os.Stdin)
		started := map[string]*client.Vertex{}
		for {
			var e event
			if dec.Decode(&e) != nil {
				break
			}
			at := base.Add(time.Duration(e.At * float64(time.Second)))
			if wait := time.Until(at); wait > 0 {
				time.Sleep(wait)
			}
			v := started[e.Step]
			if v == nil {
				v = &client.Vertex{Digest: digest.FromString(e.Step), Name: e.Step}
				started[e.Step] = v
			}
			c := *v
			if e.Start {
				t := at
				c.Started = &t
			}
			if e.Done || e.Error != "" {
				t := at
				c.Completed = &t
				c.Cached = e.Cached
				c.Error = e.Error
			}
			*v = c
			n := c
			s := &client.SolveStatus{Vertexes: []*client.Vertex{&n}}
			if e.Log != "" {
				s.Logs = []*client.VertexLog{{Vertex: v.Digest, Stream: 1, Data: []byte(e.Log + "\n"), Timestamp: at}}
			}
			if e.Status != "" {
				st := &client.VertexStatus{ID: e.Status, Vertex: v.Digest, Current: e.Current, Total: e.Total, Timestamp: at, Started: v.Started}
				if e.Completed {
					t := at
					st.Completed = &t
				}
				s.Statuses = []*client.VertexStatus{st}
			}
			ch <- s
		}
		close(ch)
	}()
	if _, err := d.UpdateFrom(context.Background(), ch); err != nil {
		os.Exit(1)
	}
}
