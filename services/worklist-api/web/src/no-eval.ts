import { z } from 'zod';

// Imported before any schema is made: the content security policy forbids code made from text, which zod would try for speed.
z.config({ jitless: true });
