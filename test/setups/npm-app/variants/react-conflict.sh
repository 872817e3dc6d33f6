sed -i 's/"react-dom": "19.0.0"/"react-dom": "19.0.0",\n    "react-beautiful-dnd": "13.1.1"/' package.json
