import { Client, connectAll } from 'pg';
console.log(Client, connectAll);
