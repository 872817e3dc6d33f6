function weigh(box) {
  return box.boxes.reduce((sum, inner) => sum + weigh(inner), box.weight);
}
const box = { weight: 1, boxes: [] };
box.boxes.push(box);
console.log(weigh(box));
