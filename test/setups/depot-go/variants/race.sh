# Nobody waits for his turn any more.
sed -i '/^	s.mu.Lock()$/d; /^	defer s.mu.Unlock()$/d' stock/stock.go
