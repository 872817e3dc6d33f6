sed -i 's/"include".*/"include": ["lib"]/' tsconfig.json
