import { createRoot } from 'react-dom/client';
import { Console } from './app.js';
import './console.css';
import './print.css';

const place = document.getElementById('console');
if (place) createRoot(place).render(<Console />);
