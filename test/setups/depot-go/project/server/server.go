// Package server answers requests for stock.
package server

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"strconv"

	"example.com/depot/stock"
)

// New serves GET /stock/{sku} and POST /take/{sku}?count=3.
func New(s *stock.Stock) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /stock/{sku}", func(w http.ResponseWriter, r *http.Request) {
		answer(w, http.StatusOK, map[string]int{"count": s.Count(r.PathValue("sku"))})
	})
	mux.HandleFunc("POST /take/{sku}", func(w http.ResponseWriter, r *http.Request) {
		count, err := strconv.Atoi(r.FormValue("count"))
		if err != nil {
			answer(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
			return
		}
		err = s.Take(r.PathValue("sku"), count)
		switch {
		case errors.Is(err, stock.ErrShort):
			log.Printf("take: %v", err)
			answer(w, http.StatusConflict, map[string]string{"error": err.Error()})
		case err != nil:
			answer(w, http.StatusInternalServerError, map[string]string{"error": err.Error()})
		default:
			answer(w, http.StatusOK, map[string]int{"count": s.Count(r.PathValue("sku"))})
		}
	})
	return mux
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
