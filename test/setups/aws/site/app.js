content of app.js
