import { createRoot } from 'react-dom/client';
import { Console } from './app.js';
import './console.css';

const place = document.getElementById('console');
if (place) createRoot(place).render(<Console />);
