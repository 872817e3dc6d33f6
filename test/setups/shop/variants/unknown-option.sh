sed -i 's/"strict": true,/"strict": true,\n    "strictNullCheck": true,\n    "moduleResolution": "bundle",/; s/"target": "es2023"/"target": "es2030"/' tsconfig.json
