import { z } from 'zod'

// The page's policy refuses the eval that zod would try.
z.config({ jitless: true })
