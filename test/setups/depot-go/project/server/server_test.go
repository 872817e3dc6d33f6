package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.com/depot/stock"
)

func request(t *testing.T, method, path string) (int, string) {
	t.Helper()
	handler := New(stock.New(map[string]int{"HT-100": 40}))
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(method, path, nil))
	t.Logf("%s %s: %d", method, path, recorder.Code)
	return recorder.Code, strings.TrimSpace(recorder.Body.String())
}

func TestCount(t *testing.T) {
	status, body := request(t, "GET", "/stock/HT-100")
	if status != http.StatusOK || body != `{"count":40}` {
		t.Errorf("got %d %s", status, body)
	}
}

func TestTake(t *testing.T) {
	tests := []struct {
		name, path string
		status     int
		body       string
	}{
		{"some", "/take/HT-100?count=3", http.StatusOK, `{"count":37}`},
		{"all", "/take/HT-100?count=40", http.StatusOK, `{"count":0}`},
		{"too many", "/take/HT-100?count=41", http.StatusConflict, `{"error":"take 41 of HT-100: not enough in stock"}`},
		{"not there", "/take/NL-410?count=1", http.StatusConflict, `{"error":"take 1 of NL-410: not enough in stock"}`},
		{"no count", "/take/HT-100", http.StatusBadRequest, `{"error":"strconv.Atoi: parsing \"\": invalid syntax"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, body := request(t, "POST", tt.path)
			if status != tt.status || body != tt.body {
				t.Errorf("got %d %s, want %d %s", status, body, tt.status, tt.body)
			}
		})
	}
}
