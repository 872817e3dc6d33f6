# A rule nobody knows, and a wrong type.
sed -i 's/"useTemplate": "warn"/"useTemplates": "warn"/; s/"lineWidth": 120/"lineWidth": "wide"/' biome.json
