console.log('building the index of all parcels');
const index = [];
for (let number = 0; ; number++) index.push({ number, events: Array.from({ length: 40 }, (_, at) => ({ at, text: `parcel ${number} event ${at}` })) });
