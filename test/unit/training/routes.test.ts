import { describe, expect, it } from 'vitest'
import { CALLS, routeOf, ROUTES } from '../../../electron/training/routes.ts'

const FIDO = '/v1/fido/user/authenticators/key/disable'

describe('the simulator’s calls', () => {
  it.each(CALLS)('has its method and path: %s', (call) => {
    const path = ROUTES[call].path.replace(/\{\w+\}/g, 'id-1')
    expect(routeOf(ROUTES[call].method, path)).toMatchObject({ call })
    expect(routeOf('PUT', path)).toBe(405)
    expect(routeOf(ROUTES[call].method, `${path}/`)).toBe(404)
    expect(routeOf(ROUTES[call].method, `${path}?more=1`)).toBe(404)
    expect(routeOf(ROUTES[call].method, path.toUpperCase())).toBe(404)
  })

  it('decodes the ids of a path', () => {
    expect(routeOf('PATCH', '/v1/fido/%C3%BC/authenticators/a%2Fb%2B%3D/disable')).toEqual({
      call: 'disable-fido',
      ids: { userId: 'ü', authenticatorId: 'a/b+=' },
    })
    expect(routeOf('PATCH', FIDO)).toMatchObject({ ids: { userId: 'user', authenticatorId: 'key' } })
  })

  it.each(['', '.', '..', 'a+b', 'a=b', 'a b', 'a?b', '%', '%2', '%zz', '%ff', 'a/b', 'ü'])(
    'takes no id that is not encoded well: “%s”',
    (segment) => {
      expect(routeOf('POST', `/v1/users/${segment}/sync`)).toBe(404)
    },
  )
})
