import Link from 'next/link';
import { products } from './products';

export default function Home() {
  return (
    <main>
      {products.map(({ slug, name }) => (
        <Link key={slug} href={`/products/${slug}`}>
          {name}
        </Link>
      ))}
    </main>
  );
}
